package org.suffice.samples.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;
import org.suffice.samples.WordList;

/** The whole placements extract: the history, its short breaks and two repeated rows, worded as a council would. */
public final class PlacementHistory {
    private static final long SEED = 2017;
    private static final double NO_PROVIDER = 0.05;

    private final Dice dice = new Dice(SEED);
    private final Providers providers = new Providers(dice);
    private final Costs costs = new Costs(dice);
    private final List<Child> children;
    private final List<Stay> stays;
    private final Reasons reasons;
    private final Districts districts = new Districts(dice);
    private final WordList placementWords = new WordList("samples/placement-words.csv", "kind");
    private final WordList legalWords = new WordList("samples/legal-words.csv", "code");

    private PlacementHistory() {
        children = new HistoryBuilder(dice).build();
        stays = stays(dice, children);
        reasons = new Reasons(dice, stays);
    }

    /** All rows, by child reference and start date. The same every time. */
    public static List<PlacementRow> rows() {
        return new PlacementHistory().build();
    }

    private List<PlacementRow> build() {
        Ethnicities ethnicities = new Ethnicities(dice, children);
        List<PlacementRow> rows = new ArrayList<>();
        int reference = 17_000;
        for (List<Stay> stays : byChild()) {
            reference += dice.between(1, 14);
            Child child = stays.getFirst().child();
            String home = districts.home();
            Person person = new Person(String.format(Locale.ROOT, "%07d", reference), ethnicities.of(child), home);
            rows.addAll(rowsOf(person, stays));
        }
        return withRepeats(rows);
    }

    private record Person(String reference, String ethnicity, String home) {}

    private static List<Stay> stays(Dice dice, List<Child> children) {
        Set<Child> section20 = new Section20(dice).choose(children);
        LegalStatuses legal = new LegalStatuses(dice, section20, new SupportedWords(children, section20));
        List<Stay> all = new ArrayList<>();
        children.forEach(child -> all.addAll(legal.of(child)));
        all.addAll(new ShortBreaks(dice).of(children));
        all.sort(Comparator.comparing(Stay::start));
        return all;
    }

    /** Stays by child, the child who started first comes first, as references are given out in that order. */
    private Collection<List<Stay>> byChild() {
        Map<Child, List<Stay>> byChild = new LinkedHashMap<>();
        stays.forEach(stay -> byChild.computeIfAbsent(stay.child(), c -> new ArrayList<>()).add(stay));
        return byChild.values();
    }

    private List<PlacementRow> rowsOf(Person person, List<Stay> stays) {
        List<PlacementRow> rows = new ArrayList<>();
        for (Stay stay : stays) {
            PlacementRow before = rows.isEmpty() ? null : rows.getLast();
            PlacementRow row = row(person, stay, before == null ? "" : before.provider());
            String type = !stay.word().isEmpty() || before == null ? row.placementType() : before.placementType();
            rows.add(stay.spell().sameCarer() && before != null ? sameCarer(row, before, type) : row);
        }
        return rows;
    }

    private PlacementRow row(Person person, Stay stay, String providerBefore) {
        Kind kind = stay.isShortBreak() ? Kind.FOSTER_IN_HOUSE : stay.spell().kind();
        Map<String, String> word = placementWords.pick(kind.name(), dice);
        String provider = providers.other(kind, providerBefore);
        String providerType = providers.typeBeside(word, kind.sector(), provider);
        BigDecimal cost = stay.isShortBreak() ? null : costs.of(kind, stay.start());
        String type = stay.isShortBreak() && dice.chance(0.75) ? "Short Break"
                : !stay.word().isEmpty() ? stay.word() : word.getOrDefault("word", "");
        String shownProvider = dice.chance(NO_PROVIDER) ? "" : provider;
        return new PlacementRow(person.reference(), stay.child().born(), stay.child().sex(), person.ethnicity(),
                legalWords.pick(stay.legalCode(), dice).getOrDefault("word", ""), type, providerType, shownProvider,
                stay.start(), stay.spell().end(), reasons.of(stay), districts.placement(kind, person.home()),
                Districts.team(person.home()), cost);
    }

    /** Only the legal status changed: everything about the placement stays as it was. */
    private static PlacementRow sameCarer(PlacementRow row, PlacementRow before, String type) {
        return new PlacementRow(row.childRef(), row.born(), row.sex(), row.ethnicity(), row.legalStatus(),
                type, before.providerType(), before.provider(), row.start(), row.end(),
                row.reasonEnded(), before.district(), row.team(), before.weeklyCost());
    }

    /** Two rows come twice, exactly alike: one of a placement that ended, one still open. They count once. */
    private static List<PlacementRow> withRepeats(List<PlacementRow> rows) {
        PlacementRow ended = rows.stream().filter(r -> r.end() != null).skip(1000).findFirst().orElseThrow();
        PlacementRow open = rows.stream().filter(r -> r.end() == null && r.start().isBefore(SnapshotDates.LAST))
                .skip(500).findFirst().orElseThrow();
        List<PlacementRow> repeated = new ArrayList<>();
        for (PlacementRow row : rows) {
            repeated.add(row);
            if (row.equals(ended) || row.equals(open)) {
                repeated.add(row);
            }
        }
        return List.copyOf(repeated);
    }
}
