/** The words of the domain as values: what data is, what is asked of it, and the Table that answers. */
@NullMarked
package org.suffice.model;

import org.jspecify.annotations.NullMarked;
