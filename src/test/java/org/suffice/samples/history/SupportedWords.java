package org.suffice.samples.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suffice.samples.Published;
import org.suffice.samples.SnapshotDates;

/**
 * The words for those in independent living at 31 July 2017. Both the table of section 20 by provision (T001-07) and that of
 * eligible care leavers (T001-18) print them by kind: of 8 block purchased places under section 20 only 3 are of eligible ones.
 */
final class SupportedWords {
    private static final String BLOCK = "Block Purchased Supported Accommodation";
    private static final String SEMI_INDEPENDENT = "Agency Semi-Independent";
    private static final String LEAVING_CARE = "Agency Leaving Care";
    private static final String INDEPENDENT = "Independent Living";

    private final Map<Child, String> words = new LinkedHashMap<>();

    SupportedWords(List<Child> children, Set<Child> section20) {
        int blockEligible = Eligibility.printed("Block Purchased Supported Accommodation Provision");
        int blockOthers = Published.table("T001-07_s20_by_provision").count(BLOCK, SnapshotDates.LAST) - blockEligible;
        int independent = Eligibility.printed(INDEPENDENT);
        for (Child child : children) {
            if (child.openAt(SnapshotDates.LAST).filter(s -> s.kind() == Kind.INDEPENDENT).isEmpty()) {
                continue;
            }
            boolean eligible = Eligibility.of(child, SnapshotDates.LAST);
            if (section20.contains(child)) {
                boolean block = (eligible ? blockEligible-- : blockOthers--) > 0;
                words.put(child, block ? BLOCK : SEMI_INDEPENDENT);
            } else {
                words.put(child, !eligible || independent-- > 0 ? INDEPENDENT : LEAVING_CARE);
            }
        }
        if (blockEligible > 0 || blockOthers > 0 || independent > 0) {
            throw new IllegalStateException("too few in independent living for the printed words");
        }
    }

    /** The word for where a child is at that date; blank where any that fits will do. */
    String of(Child child, Spell spell) {
        return spell.openAt(SnapshotDates.LAST) ? words.getOrDefault(child, "") : "";
    }
}
