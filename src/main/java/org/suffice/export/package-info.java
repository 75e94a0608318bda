/** Files written from tables: workbooks, CSV, JSON. */
@NullMarked
package org.suffice.export;

import org.jspecify.annotations.NullMarked;
