/** From workbooks and text files to validated rows. */
@NullMarked
package org.suffice.intake;

import org.jspecify.annotations.NullMarked;
