/** Providers, homes and their places, whose totals are the printed ones. */
@NullMarked
package org.suffice.samples.capacity;

import org.jspecify.annotations.NullMarked;
