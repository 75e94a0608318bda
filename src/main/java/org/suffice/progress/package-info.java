/** Progress and cancelling of long work; plain Java. */
@NullMarked
package org.suffice.progress;

import org.jspecify.annotations.NullMarked;
