package org.suffice.samples.history;

import java.util.Map;
import org.suffice.samples.Dice;

/** Invented providers, never a person's name. Those with a number that five divides are voluntary, the rest private. */
final class Providers {
    private final Dice dice;

    Providers(Dice dice) {
        this.dice = dice;
    }

    /** A provider of this kind of placement other than {@code before}; blank where there is none to name. */
    String other(Kind kind, String before) {
        String provider = draw(kind);
        while (!provider.isEmpty() && provider.equals(before)) {
            provider = draw(kind);
        }
        return provider;
    }

    private String draw(Kind kind) {
        return switch (kind) {
            case WITH_PARENTS, OTHER, FOSTER_NOT_RECORDED -> "";
            case CONNECTED -> "Carer " + dice.between(3001, 3900);
            case FOSTER_IN_HOUSE -> "Carer " + dice.between(1001, 1460);
            case FOSTER_AGENCY -> "Fostering Agency " + dice.between(1, 25);
            case FOSTER_OTHER_LA -> "Other Council Carer " + dice.between(1, 40);
            case HOME_IN_HOUSE -> "Home " + dice.between(1, 10);
            case HOME_AGENCY, HOME_NOT_RECORDED -> "Home " + dice.between(11, 75);
            case CARE_HOME_IN_HOUSE -> "Home " + dice.between(8, 10);
            case CARE_HOME_AGENCY, CARE_HOME_NOT_RECORDED -> "Home " + dice.between(76, 120);
            case UNREGULATED -> "Accommodation " + dice.between(1, 9);
            case SCHOOL -> "School " + dice.between(1, 7);
            case NHS -> "Hospital " + dice.between(1, 4);
            case FAMILY_CENTRE -> "Family Centre " + dice.between(1, 6);
            case YOI -> "YOI " + dice.between(1, 3);
            case SECURE -> "Secure Home " + dice.between(1, 5);
            case INDEPENDENT -> "Supported Living " + dice.between(1, 30);
            case ADOPTION -> "Adoptive Family " + dice.between(1, 700);
        };
    }

    /** The sector as the extract words it: usually words, sometimes codes. Blank only where the sector is not recorded. */
    String type(Sector sector, String provider) {
        boolean code = dice.chance(0.12);
        return switch (sector) {
            case IN_HOUSE -> code ? "PR1" : "Own provision";
            case AGENCY -> isVoluntary(provider) ? (code ? "PR5" : "Voluntary") : (code ? "PR4" : "Private");
            case OTHER_LA -> "Other LA";
            case PARENTS -> code ? "" : "Parents";
            case NOT_RECORDED -> "";
        };
    }

    private static boolean isVoluntary(String provider) {
        return provider.endsWith("0") || provider.endsWith("5");
    }

    /** Blanks the sector now and then where the words of the placement type name it anyway. */
    String typeBeside(Map<String, String> word, Sector sector, String provider) {
        boolean named = "yes".equals(word.get("names_sector"));
        return named && dice.chance(0.10) ? "" : type(sector, provider);
    }
}
