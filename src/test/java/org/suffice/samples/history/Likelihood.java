package org.suffice.samples.history;

/**
 * How unusual a placement or a departure is: rough judgements that only make the history look sensible. No published
 * figure depends on them.
 */
final class Likelihood {
    private Likelihood() {}

    /** Cost of a new child of this age starting in this kind of placement. */
    static int entering(Kind kind, int age) {
        return 10 + 10 * unusual(kind, age) + switch (kind) {
            case ADOPTION -> 60;
            case INDEPENDENT -> 10;
            default -> 0;
        };
    }

    /** Cost of being in {@code to} at this age after {@code from} at the date before. */
    static int moving(Kind from, Kind to, int age) {
        if (from == to) {
            return 0;
        }
        int cost = 40 + 10 * unusual(to, age);
        if (from == Kind.ADOPTION) {
            return cost + 60;
        }
        if (to == Kind.ADOPTION) {
            return from.isOtherFostering() ? 20 : cost + 20;
        }
        return from.line() == to.line() ? cost + 10 : cost;
    }

    private static int unusual(Kind kind, int age) {
        if (kind.isHome()) {
            return age < 10 ? 7 : age < 12 ? 3 : 0;
        }
        return switch (kind) {
            case ADOPTION -> age < 2 ? 0 : age < 5 ? 1 : 4;
            case CONNECTED -> age < 11 ? 0 : 1;
            case FOSTER_AGENCY -> age < 3 ? 1 : 0;
            case FOSTER_IN_HOUSE -> age < 11 ? 0 : 1;
            case FAMILY_CENTRE -> age < 2 ? 0 : 4;
            case SCHOOL -> age < 12 ? 3 : 0;
            case NHS -> age < 12 ? 2 : 0;
            default -> 0;
        };
    }

    /** Chance that a child leaves care within a year, from the age at its end and the placement before. */
    static double leavingInAYear(Kind kind, int age) {
        return switch (kind) {
            case ADOPTION -> 0.85;
            case FAMILY_CENTRE, YOI -> 0.60;
            case WITH_PARENTS -> age < 5 ? 0.38 : 0.24;
            case CONNECTED -> age < 5 ? 0.40 : 0.20;
            case INDEPENDENT -> 0.35;
            default -> age < 5 ? 0.36 : age < 16 ? 0.13 : 0.20;
        };
    }

    /** Chance of a change of carer within a year for a child who stays in the same kind of placement. */
    static double changingCarerInAYear(Kind kind) {
        return switch (kind) {
            case WITH_PARENTS, ADOPTION -> 0.0;
            case CONNECTED -> 0.05;
            case INDEPENDENT -> 0.50;
            default -> kind.isHome() ? 0.40 : 0.18;
        };
    }
}
