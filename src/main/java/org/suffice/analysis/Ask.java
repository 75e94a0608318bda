package org.suffice.analysis;

import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.Question;
import org.suffice.model.Rules;

/**
 * Everything one answer depends on.
 *
 * @param snapshots those of the facts under the rules
 */
record Ask(Facts facts, Question question, Rules rules, CategoryScheme scheme, Words words, Snapshots snapshots) {
  /** Every child's stays with one carer. */
  Stays stays() {
    return snapshots.stays(scheme, rules);
  }

  /** The same facts asked something else. */
  Ask asking(Question other) {
    return new Ask(facts, other, rules, scheme, words, snapshots);
  }
}
