/** Suffice: has the council enough of the right homes? */
@NullMarked
package org.suffice;

import org.jspecify.annotations.NullMarked;
