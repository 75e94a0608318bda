/** One history of placements that gives the published counts at all eight dates. */
@NullMarked
package org.suffice.samples.history;

import org.jspecify.annotations.NullMarked;
