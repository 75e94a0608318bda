/** The project file: the only place that speaks SQL. */
@NullMarked
package org.suffice.store;

import org.jspecify.annotations.NullMarked;
