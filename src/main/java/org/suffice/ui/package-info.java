/** The window. */
@NullMarked
package org.suffice.ui;

import org.jspecify.annotations.NullMarked;
