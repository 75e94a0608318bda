package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.List;
import org.suffice.samples.Dice;

/** Why a placement ended, in the mix of words and codes that extracts have. */
final class Reasons {
    private static final List<String> MOVED = List.of("X1", "X1 Placement change", "Planned move", "Placement breakdown",
            "Change to care plan", "Carer request");
    private static final List<String> RETURNED = List.of("Returned home", "E4A Returned home planned",
            "E4A", "E4B Returned home unplanned");
    private static final List<String> GUARDIANSHIP = List.of("Special Guardianship Order", "E43 Special guardianship order",
            "E44", "Special Guardianship Order");

    private static final List<String> ADOPTED = List.of("Adopted", "E11 Adopted", "E12", "Adopted");

    private final Dice dice;
    private final ReasonsOfTheYear year;

    Reasons(Dice dice, List<Stay> stays) {
        this.dice = dice;
        this.year = new ReasonsOfTheYear(dice, stays);
    }

    /** Blank while the placement is open. */
    String of(Stay stay) {
        LocalDate end = stay.spell().end();
        if (end == null) {
            return "";
        }
        if (stay.isShortBreak()) {
            return "Short break ended";
        }
        if (stay.next() != null) {
            return stay.next().sameCarer() ? "X1 Change of legal status" : dice.pick(MOVED);
        }
        int age = stay.child().ageAt(end);
        return year.cover(stay) && age < 18 ? inTheYear(stay) : leaving(stay.spell().kind(), age);
    }

    private String inTheYear(Stay stay) {
        return year.of(stay.child()).map(reason -> dice.pick(switch (reason) {
            case ADOPTION -> ADOPTED;
            case SPECIAL_GUARDIANSHIP -> GUARDIANSHIP;
            case HOME -> RETURNED;
        })).orElseGet(() -> switch (stay.spell().kind()) {
            case WITH_PARENTS -> "Care order discharged";
            case YOI, INDEPENDENT, UNREGULATED -> leaving(stay.spell().kind(), 17);
            default -> dice.pick(List.of("E41 Child arrangements order", "E8 Other"));
        });
    }

    private String leaving(Kind kind, int age) {
        if (age >= 18) {
            return dice.pick(kind.isOtherFostering()
                    ? List.of("Turned 18", "E17 Aged 18 and remained with carers", "E17")
                    : List.of("Turned 18", "E5 Moved into independent living", "E8"));
        }
        return switch (kind) {
            case ADOPTION -> dice.pick(ADOPTED);
            case WITH_PARENTS -> dice.pick(List.of("Returned home", "E4A", "Care order discharged"));
            case CONNECTED -> dice.pick(GUARDIANSHIP);
            case YOI -> dice.pick(List.of("E14 Remand ended", "E9 Sentenced to custody"));
            case INDEPENDENT, UNREGULATED -> dice.pick(List.of("E5", "E6 Moved into independent living", "E8"));
            default -> dice.pick(List.of(dice.pick(RETURNED), dice.pick(RETURNED), dice.pick(GUARDIANSHIP),
                    "E41 Child arrangements order", "E8 Other"));
        };
    }
}
