/** Word drafts: writing one, and putting new figures into a person's own edited copy without touching anything else in it. */
@NullMarked
package org.suffice.export.word;

import org.jspecify.annotations.NullMarked;
