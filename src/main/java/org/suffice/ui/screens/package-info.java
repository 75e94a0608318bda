/** The screens: a view in code and a view model without a scene each. */
@NullMarked
package org.suffice.ui.screens;

import org.jspecify.annotations.NullMarked;
