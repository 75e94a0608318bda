/** Files that are damaged, hostile or odd go through the whole program, thousands of them where asked for. */
@NullMarked
package org.suffice.fuzz;

import org.jspecify.annotations.NullMarked;
