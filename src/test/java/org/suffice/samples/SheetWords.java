package org.suffice.samples;

import java.util.Map;

/** What the words of {@code placements-2017.xlsx} mean, in the plainest way, for the tests that recount it. */
final class SheetWords {
    private SheetWords() {}

    /** The published line of every word in the file. */
    static String line(String word) {
        return switch (word) {
            case "Placed with Parents", "Home Placement", "P1" ->
                    "Placed with parents or other person with parental responsibility";
            case "Connected Carer", "Foster placement with relative or friend", "Kinship", "Family and Friends",
                    "Placed with Family Member", "Reg 24", "U1", "U3" -> "Foster placement with relative or friend";
            case "In-House Fostering", "LA foster carer", "Agency Fostering", "IFA", "Independent Fostering", "U4",
                    "U6" -> "Placement with other foster carer";
            case "In-House Residential", "In-House Children's Home", "Agency Residential", "Agency Children's Home",
                    "Children's home", "K2", "K2 - Children's home" -> "Children's homes";
            case "Accommodation not subject to Children's Homes Regulations", "H5" ->
                    "Residential accommodation not subject to 'Children's Homes Regulations'";
            case "Residential care home", "R1" -> "Residential care homes";
            case "Residential School", "S1" ->
                    "All residential schools, except where dual-registered as a school and children's home";
            case "Hospital", "R2" -> "NHS/ Health Trust or other establishment providing medical or nursing care";
            case "Family Centre", "Mother and Baby Unit", "R3" -> "Family Centre or Mother and Baby Unit";
            case "YOI", "Remand", "R5" -> "Young Offender Institution or prison";
            case "Secure Unit", "Secure Welfare", "K1" -> "Secure Unit";
            case "Independent Living", "Agency Semi-Independent", "Agency Leaving Care",
                    "Block Purchased Supported Accommodation", "P2" -> "Independent living";
            case "Placed for Adoption", "A5", "A6" -> "Placed for adoption";
            case "Other", "Reg 38.6", "Z1" -> "Other";
            default -> throw new IllegalArgumentException("No line for " + word);
        };
    }

    static String recordedSector(Map<String, String> row) {
        return switch (cell(row, "Provider type")) {
            case "Own provision", "PR1" -> "in-house";
            case "Private", "Voluntary", "PR4", "PR5" -> "agency";
            case "Other LA" -> "other council";
            case "Parents" -> "parents";
            case "" -> "";
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    static String sector(Map<String, String> row) {
        String recorded = recordedSector(row);
        String word = cell(row, "Placement type");
        return !recorded.isEmpty() ? recorded
                : word.startsWith("In-House") || word.equals("LA foster carer") ? "in-house"
                : word.startsWith("Agency") || word.equals("IFA") || word.equals("Independent Fostering") ? "agency" : "";
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
