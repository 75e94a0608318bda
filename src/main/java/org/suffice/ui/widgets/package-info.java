/** The window's building blocks: each shows one thing and reports what the user did. */
@NullMarked
package org.suffice.ui.widgets;

import org.jspecify.annotations.NullMarked;
