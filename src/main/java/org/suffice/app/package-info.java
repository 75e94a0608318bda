/** The use cases that the window and the command line both call. */
@NullMarked
package org.suffice.app;

import org.jspecify.annotations.NullMarked;
