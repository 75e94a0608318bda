/** The tabs of the Data screen: each a class of its own with its own view model. */
@NullMarked
package org.suffice.ui.data;

import org.jspecify.annotations.NullMarked;
