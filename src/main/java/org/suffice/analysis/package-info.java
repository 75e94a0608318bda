/** Measures: pure functions from facts and a question to a table. */
@NullMarked
package org.suffice.analysis;

import org.jspecify.annotations.NullMarked;
