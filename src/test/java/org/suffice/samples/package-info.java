/**
 * The generator of the sample workbooks: synthetic children whose totals are the figures a council published. It is
 * part of the tests, never of the product.
 */
@NullMarked
package org.suffice.samples;

import org.jspecify.annotations.NullMarked;
