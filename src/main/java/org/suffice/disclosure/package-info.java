/** Protects small numbers before anything is published, and attacks the result as a reader would before it leaves. */
@NullMarked
package org.suffice.disclosure;

import org.jspecify.annotations.NullMarked;
