/** Adding data: files and sheets, matching of columns, check, receipt. */
@NullMarked
package org.suffice.ui.adddata;

import org.jspecify.annotations.NullMarked;
