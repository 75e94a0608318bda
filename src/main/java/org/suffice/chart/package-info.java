/** Charts drawn from tables. */
@NullMarked
package org.suffice.chart;

import org.jspecify.annotations.NullMarked;
