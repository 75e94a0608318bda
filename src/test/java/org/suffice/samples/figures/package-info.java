/** The published figures and targets as rows of workbooks: read from the printed tables, never typed in. */
@NullMarked
package org.suffice.samples.figures;

import org.jspecify.annotations.NullMarked;
