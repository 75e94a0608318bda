/** The searches of 20 February to 31 July 2017 that give the published referral counts. */
@NullMarked
package org.suffice.samples.searches;

import org.jspecify.annotations.NullMarked;
