package org.suffice.samples.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suffice.samples.Dice;
import org.suffice.samples.Published;

/** What the strategy prints of homes, beds and providers, given to homes and providers that do not exist. */
public final class CapacityRows {
    private static final LocalDate JULY = LocalDate.of(2017, 7, 31);
    private static final LocalDate MARCH_2016 = LocalDate.of(2016, 3, 31);
    private static final int MOST = 6;
    private static final List<String> DISTRICTS = List.of("Burnley", "Chorley", "Fylde", "Hyndburn", "Lancaster", "Pendle",
            "Preston", "Ribble Valley", "Rossendale", "South Ribble", "West Lancashire", "Wyre");

    /** Beds of the council's ten own homes, and how many were in use at the quarters of 2016/17 and in July 2017. */
    private static final int[] OWN_BEDS = {6, 6, 6, 6, 6, 6, 6, 3, 3, 6};
    private static final List<LocalDate> OWN_DATES = List.of(LocalDate.of(2016, 6, 30), LocalDate.of(2016, 9, 30),
            LocalDate.of(2016, 12, 31), LocalDate.of(2017, 3, 31), JULY);
    private static final int[] OWN_OCCUPIED = {40, 41, 40, 41, 40};

    private final List<CapacityRow> rows = new ArrayList<>();
    private final Dice dice = new Dice(20170731);
    private int home;

    private CapacityRows() {}

    /** One row a home or service and day. */
    public static List<CapacityRow> all() {
        var made = new CapacityRows();
        made.own();
        Published tiers = Published.table("T001-13_residential_tiers");
        for (String tier : List.of("Tier 1", "Tier 2", "Tier 3", "Tier 4", "Not Tiered (awaiting registration/ inspection)")) {
            made.framework(tier, tiers.count(tier, "Homes"), tiers.count(tier, "Beds"));
        }
        Published block = Published.table("T001-15_block_supported_accommodation");
        made.block(block, MARCH_2016, 119, 70, 131);
        made.block(block, JULY, 131, 66, 127);
        made.purchasing();
        return List.copyOf(made.rows);
    }

    private void own() {
        for (int d = 0; d < OWN_DATES.size(); d++) {
            int[] used = Shares.within(OWN_OCCUPIED[d], OWN_BEDS);
            for (int i = 0; i < OWN_BEDS.length; i++) {
                add(new CapacityRow(OWN_DATES.get(d), "Own homes", "Own home " + (i + 1), urn(i + 1), "Own provision",
                        "Children's home", "In-house", "", DISTRICTS.get(i), "Y", String.valueOf(OWN_BEDS[i]), used[i],
                        used[i], null, null, null));
            }
        }
    }

    private void framework(String tier, int homes, int beds) {
        int[] places = Shares.of(beds, homes, 1, MOST);
        for (int i = 0; i < homes; i++) {
            home++;
            boolean inside = dice.chance(0.6);
            int occupied = Math.max(0, places[i] - dice.weighted(60, 30, 10));
            int ours = dice.chance(0.4) ? dice.between(0, occupied) : 0;
            String text = places[i] == MOST && dice.chance(0.7) ? MOST + "+" : String.valueOf(places[i]);
            add(new CapacityRow(JULY, "Residential provider " + (1 + home % 47), "Home " + home, urn(100 + home), "Private",
                    "Children's home", "Framework", tier, inside ? dice.pick(DISTRICTS) : "", inside ? "Y" : "N", text,
                    occupied, ours, null, null, null));
        }
    }

    /** The printed beds by kind; who is in them is assumed, but for the beds of high priority in March 2016. */
    private void block(Published printed, LocalDate date, int high, int medium, int low) {
        List<String> kinds = printed.figures().stream().map(Published.Figure::row).filter(r -> !r.equals("TOTAL")).distinct().toList();
        var places = new ArrayList<int[]>();
        int[] all = new int[0];
        for (String kind : kinds) {
            int[] own = Shares.of(printed.count(kind, "Beds"), printed.count(kind, "Providers"), 1, 100);
            places.add(own);
            all = joined(all, own);
        }
        int[] inHigh = Shares.within(high, all);
        int[] inMedium = Shares.within(medium, Shares.less(all, inHigh));
        int[] inLow = Shares.within(low, Shares.less(Shares.less(all, inHigh), inMedium));
        int provider = 0;
        for (int k = 0; k < kinds.size(); k++) {
            for (int beds : places.get(k)) {
                int p = provider++;
                int occupied = inHigh[p] + inMedium[p] + inLow[p];
                add(new CapacityRow(date, "Supported accommodation provider " + (p + 1), "", "", "Voluntary", kinds.get(k),
                        "Block contract", "", "", "", String.valueOf(beds), occupied, null, inHigh[p], inMedium[p], inLow[p]));
            }
        }
    }

    /** Providers of the dynamic purchasing system: no number of places is agreed with them. */
    private void purchasing() {
        Published printed = Published.table("T001-16_dps_providers");
        for (String kind : printed.figures().stream().map(Published.Figure::row).distinct().toList()) {
            for (int i = 1; i <= printed.count(kind, "Providers"); i++) {
                add(new CapacityRow(JULY, "Purchasing system provider " + i, "", "", "Private", kind, "DPS", "", "", "", "",
                        null, null, null, null, null));
            }
        }
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static String urn(int number) {
        return String.format(Locale.ROOT, "SC9%05d", number);
    }

    private void add(CapacityRow row) {
        rows.add(row);
    }
}
