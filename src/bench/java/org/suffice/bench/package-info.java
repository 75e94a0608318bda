/** Measured work beside its floors and rivals; run by the Maven profile {@code bench}, never part of the tests. */
@NullMarked
package org.suffice.bench;

import org.jspecify.annotations.NullMarked;
