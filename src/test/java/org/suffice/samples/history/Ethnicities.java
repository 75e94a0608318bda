package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;
import org.suffice.samples.WordList;

/** Ethnicity in words or codes; White British as many at March 2012 and July 2017 as print the published percentages. */
final class Ethnicities {
    private static final String WHITE_BRITISH = "WBRI";

    private final Dice dice;
    private final WordList words = new WordList("samples/ethnicity-words.csv", "code");
    private final IdentityHashMap<Child, String> byChild = new IdentityHashMap<>();

    Ethnicities(Dice dice, List<Child> children) {
        this.dice = dice;
        List<Child> last = at(children, SnapshotDates.LAST);
        List<Child> first = at(children, SnapshotDates.ALL.getFirst());
        int wantedFirst = wanted("2012-03-31", first.size());
        settle(last, wanted("2017-07-31", last.size()));
        int already = (int) first.stream().filter(c -> WHITE_BRITISH.equals(byChild.get(c))).count();
        settle(first.stream().filter(c -> !byChild.containsKey(c)).toList(), wantedFirst - already);
        children.stream().filter(c -> !byChild.containsKey(c)).forEach(c -> byChild.put(c,
                dice.chance(0.88) ? WHITE_BRITISH : another()));
    }

    private static List<Child> at(List<Child> children, LocalDate date) {
        return children.stream().filter(c -> c.openAt(date).isPresent()).toList();
    }

    /** The whole number nearest to the share printed in the text of the strategy. */
    private static int wanted(String date, int children) {
        return CsvTable.of("published/statements.csv").rows().stream()
                .filter(r -> "White British share of CLA".equals(r.get("statement")) && date.equals(r.get("date")))
                .map(r -> Double.parseDouble(r.getOrDefault("value", "")))
                .map(percent -> (int) Math.round(percent * children / 100)).findFirst().orElseThrow();
    }

    private void settle(List<Child> children, int whiteBritish) {
        List<Child> order = new ArrayList<>(children);
        dice.shuffle(order);
        for (int i = 0; i < order.size(); i++) {
            byChild.put(order.get(i), i < whiteBritish ? WHITE_BRITISH : another());
        }
    }

    private String another() {
        return words.pickAny(dice).getOrDefault("code", "");
    }

    /** What the extract says for a child, the same in all its rows. */
    String of(Child child) {
        String code = byChild.computeIfAbsent(child, c -> dice.chance(0.88) ? WHITE_BRITISH : another());
        return dice.chance(0.7) ? words.first(code).getOrDefault("words", code) : code;
    }
}
