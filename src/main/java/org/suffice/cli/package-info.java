/** The command line: thin commands over the use cases. */
@NullMarked
package org.suffice.cli;

import org.jspecify.annotations.NullMarked;
