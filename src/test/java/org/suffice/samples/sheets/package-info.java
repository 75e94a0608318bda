/** The sample workbooks as files: untidy like a council's own extract, and repeatable byte by byte. */
@NullMarked
package org.suffice.samples.sheets;

import org.jspecify.annotations.NullMarked;
