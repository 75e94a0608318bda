/** Arithmetic of tables that others printed. */
@NullMarked
package org.suffice.analysis.draft;

import org.jspecify.annotations.NullMarked;
