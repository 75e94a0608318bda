package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.suffice.samples.Dice;
import org.suffice.samples.Published;
import org.suffice.samples.history.Sex;

/**
 * The residential requests, one child each: as many of each type as printed, 26 of them hard to find, 24 of these for a
 * children's home (92%). Among these 24, as the shares printed for them say: 16 aged 15 or 16, 15 boys, 7 placed outside
 * the boundary.
 */
final class ResidentialRequests {
    private static final int HARD_HOMES = 24;
    private static final int AGED_15_OR_16 = 16;
    private static final int BOYS = 15;
    private static final int OUTSIDE = 7;
    private static final int INSIDE = 11;

    private final Dice dice;
    private final NewChildren newChildren;
    private final Published printed = Published.table("T001-14_residential_referrals");

    ResidentialRequests(Dice dice, NewChildren newChildren) {
        this.dice = dice;
        this.newChildren = newChildren;
    }

    /** All of them. {@code displaced}: fostering requests that ended in a children's home, for which a home was then sought. */
    List<Request> all(List<Request> displaced) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < HARD_HOMES; i++) {
            requests.add(hardHome(i));
        }
        displaced.forEach(request -> requests.add(secondRequest(request)));
        fill(requests, SearchType.CHILDRENS_HOME, 0, 11, 17);
        int otherHard = count("Total", "hard to find") - HARD_HOMES;
        fill(requests, SearchType.FAMILY_ASSESSMENT, otherHard / 2, 0, 1);
        fill(requests, SearchType.RESIDENTIAL_SCHOOL, otherHard - otherHard / 2, 9, 15);
        return requests;
    }

    private int count(String row, String column) {
        return printed.count(row, column);
    }

    private Request hardHome(int place) {
        LocalDate day = Days.between(dice, Days.FIRST, Days.LAST.minusDays(45));
        SoughtChild child = place < AGED_15_OR_16 ? newChildren.aged(15, 16, day) : newChildren.aged(11, 14, day);
        Sex sex = place % HARD_HOMES * 7 % HARD_HOMES < BOYS ? Sex.MALE : Sex.FEMALE;
        SoughtChild sought = new SoughtChild(child.reference(), child.born(), sex);
        Request request = new Request(SearchType.CHILDRENS_HOME, true, day, List.of(sought), null);
        int turn = place * 5 % HARD_HOMES;
        LocalDate closed = day.plusDays(dice.between(8, 40));
        return turn < OUTSIDE ? request.with(new Request.Result("Placed", "Agency Residential", "N", closed))
                : turn < OUTSIDE + INSIDE ? request.with(new Request.Result("Placed", "Agency Residential", "Y", closed))
                : request.with(new Request.Result(dice.chance(0.5) ? "Not found" : "Withdrawn", "", "", closed));
    }

    private Request secondRequest(Request fostering) {
        Request.Result result = fostering.result();
        LocalDate placed = result == null || result.closed() == null ? Days.LAST : result.closed();
        LocalDate day = Days.officeDay(fostering.day().plusDays(3).isAfter(placed) ? placed : fostering.day().plusDays(3));
        return new Request(SearchType.CHILDRENS_HOME, false, day, fostering.children(), result);
    }

    private void fill(List<Request> requests, SearchType type, int hardOnes, int youngest, int oldest) {
        int have = (int) requests.stream().filter(r -> r.type() == type).count();
        int missing = count(type.label(), "referrals") - have;
        for (int i = 0; i < missing; i++) {
            LocalDate day = Days.any(dice);
            requests.add(new Request(type, i < hardOnes, day, List.of(newChildren.aged(youngest, oldest, day)), null));
        }
    }
}
