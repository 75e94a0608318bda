package org.suffice.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;

/** Tables in the shapes that councils print: what is wrong in each is found where it stands, and nothing where all holds. */
final class TableShapesTest {
  private static Draft.DraftTable table(String place, String... rows) {
    List<Draft.DraftRow> body =
        IntStream.range(0, rows.length).mapToObj(i -> new Draft.DraftRow(i + 1, Arrays.stream(rows[i].split("\\|", -1)).map(String::strip).toList())).toList();
    return new Draft.DraftTable(place, List.of("A caption"), body);
  }

  /** Kind, row, column, printed and computed of each finding. */
  private static List<String> check(String... rows) {
    return said(new Draft(List.of(table("Table 1", rows)), ""));
  }

  private static List<String> said(Draft draft) {
    return DraftChecks.of(draft).stream().map(TableShapesTest::said).toList();
  }

  private static String said(DraftFinding f) {
    return f.kind().id() + " " + f.row() + "," + f.column() + " " + f.printed() + " " + f.computed();
  }

  @Test
  void totalsOfRowsAreSetAgainstTheColumnsBeforeThem() {
    assertEquals(
        List.of("sum 3,4 235 230", "sum 6,4 955 950"),
        check("Age | Male | Female | Total", "0-4 | 100 | 90 | 190", "5-9 | 120 | 110 | 235", "10-15 | 200 | 180 | 380", "16+ | 80 | 70 | 150", "Total | 500 | 450 | 955"));
    assertEquals(List.of(), check("Age | Male | Female | Total", "0-5 | <5 | 6 | 10", "6-10 | 7 | 8 | 15", "11+ | 20 | 25 | 45", "Total | 31 | 39 | 70"), "what is hidden cannot be added");
    assertEquals(
        List.of(),
        check("District | Children | Of which fostered | Fostered % | Total population 0-17 | Rate per 10,000", "A | 225 | 100 | 44.4% | 20,000 | 112.5", "B | 261 | 130 | 49.8% | 31,000 | 84.2"),
        "a total of something else");
    assertEquals(List.of("sum 2,7 1,105 1100"), check("| Under 1 | 1 to 4 | 5 to 9 | 10 to 15 | 16+ | Total", "Number | 50 | 200 | 300 | 400 | 150 | 1,105", "% | 4.5% | 18.2% | 27.3% | 36.4% | 13.6% | 100%"));
  }

  @Test
  void percentagesBelowTheirNumbersAreSetAgainstThem() {
    String numbers = "Number | 50 | 200 | 300 | 400 | 150 | 1,100";
    assertEquals(List.of("percentage 3,4 29.3% 27.3%"), check("| Under 1 | 1 to 4 | 5 to 9 | 10 to 15 | 16+ | Total", numbers, "% | 4.5% | 18.2% | 29.3% | 36.4% | 13.6% | 100%"));
    assertEquals(List.of(), check("| Under 1 | 1 to 4 | 5 to 9 | 10 to 15 | 16+ | Total", numbers, "% | 4.5% | 18.2% | 27.3% | 36.4% | 13.6% | 100%"));
  }

  @Test
  void whatIsOfARowAboveIsNoPartOfTheTotal() {
    List<String> rows = List.of("Placement | Children", "Fostering | 1,184", "of which in-house | 524", "of which IFA | 505", "Residential | 224", "Other | 483");
    assertEquals(List.of(), check(with(rows, "Total | 1,891")));
    assertEquals(List.of("sum 7,2 1,981 1891"), check(with(rows, "Total | 1,981")));
    assertEquals(
        List.of(),
        check("Placement | Children | %", "Fostering | 1,184 | 62.6%", "of which IFA | 505 | 42.7%", "Residential | 224 | 11.8%", "Other | 483 | 25.5%", "Total | 1,891 | 100%"),
        "its percentage is of the row above");
    assertEquals(List.of(), check("Placement | Children", "Fostering | 1,184", "- in-house | 524", "- IFA | 505", "Residential | 224", "Other | 483", "Total | 1,891"));
  }

  private static String[] with(List<String> rows, String last) {
    String[] all = rows.toArray(new String[rows.size() + 1]);
    all[rows.size()] = last;
    return all;
  }

  /** In the statutory table "All residential schools" is a kind of placement. */
  @Test
  void aPartWhoseNameSoundsLikeATotalIsAPart() {
    assertEquals(List.of(), check("Type | 31/07/2017", "With parents | 346", "Foster carer | 1,184", "All residential schools | 5", "NHS | 2", "Other | 354", "Total | 1,891"));
  }

  @Test
  void marksOfFootnotesAreNoPartOfANumber() {
    assertEquals(List.of("sum 6,2 1,900 1891"), check("Placement | Children", "Fostering | 1,184*", "Residential | 224\u00b9", "Parents | 346 [note 1]", "Other | 137", "Total | 1,900"));
    assertEquals(List.of(), check("Placement | Children", "Fostering | 1,184*", "Residential | 224 [c]", "Parents | 346", "Total | 1,900"), "a mark of confidence hides");
  }

  @Test
  void namesMayStandInTwoColumns() {
    assertEquals(
        List.of("sum 5,3 1,200 1184"),
        check("Group | Type | Children", "Fostering | In-house | 524", " | IFA | 505", " | Connected | 155", " | Total | 1,200"));
    assertEquals(List.of("sum 4,3 800 712"), check("Placement | Unit | Children", "Homes | all beds | 180", "Foster carers | families | 532", "Total | | 800"), "words beside names are no names");
  }

  @Test
  void changesAreSetAgainstTheTwoColumnsBeforeThem() {
    String head = "Placement | March 2016 | March 2017 | Change | % change";
    assertEquals(
        List.of("sum 3,4 42 24"),
        check(head, "Fostering | 1,100 | 1,184 | 84 | 7.6%", "Residential | 200 | 224 | 42 | 12.0%", "Parents | 330 | 346 | 16 | 4.8%", "Total | 1,630 | 1,754 | 124 | 7.6%"));
    assertEquals(
        List.of("percentage 3,5 +21.0% 12.0%"),
        check(head, "Fostering | 1,100 | 1,184 | +84 | +7.6%", "Residential | 200 | 224 | +24 | +21.0%", "Parents | 330 | 320 | \u221210 | \u22123.0%", "Total | 1,630 | 1,728 | +98 | +6.0%"));
    assertEquals(
        List.of(),
        check("Home | Places | Occupied | Increase in places", "A | 6 | 5 | 2", "B | 4 | 4 | 0", "C | 3 | 1 | 1", "Total | 13 | 10 | 3"),
        "columns of two things have no change");
  }

  @Test
  void percentagesAloneComeToTheirHundred() {
    assertEquals(List.of("sum 5,3 100% 110%"), check("Age | 2016 | 2017", "0-4 | 30% | 31%", "5-9 | 30% | 30%", "10+ | 40% | 49%", "Total | 100% | 100%"));
    assertEquals(List.of(), check("Age | 2016", "0-4 | 33%", "5-9 | 33%", "10+ | 33%", "Total | 100%"), "each is rounded by itself");
    assertEquals(List.of(), check("Need | 2016", "Missing | 60%", "Aggression | 50%", "Offending | 20%", "All children | 100%"), "a child can have several");
  }

  @Test
  void aTotalOfSeveralNeedsIsNoSum() {
    assertEquals(List.of(), check("Need | Children | %", "Missing | 30 | 60%", "Aggression | 25 | 50%", "Offending | 10 | 20%", "All children | 50 | 100%"));
    assertEquals(List.of("sum 7,2 190 180"), check("Placement | Children", "In-house | 524", "IFA | 505", "Total fostering | 1,029", "In-house homes | 40", "Agency homes | 140", "Total homes | 190", "Grand total | 1,219"));
  }

  /** Rounded numbers with percentages from before the rounding, as the department prints them. */
  @Test
  void percentagesMayBeOfTheNumbersBeforeTheirRounding() {
    Draft.DraftTable table = table("Table 1", "Age | Children | %", "0-4 | 20 | 21%", "5-9 | 30 | 33%", "10-15 | 40 | 42%", "16+ | 60 | 39%", "Total | 150 | 100%");
    Draft.DraftTable more = table("Table 1", "Age | Children | %", "0-4 | 200 | 20%", "5-9 | 300 | 30%", "10-15 | 405 | 41%", "16+ | 100 | 19%", "Total | 1,005 | 100%");
    assertEquals(List.of("percentage 5,3 19% 10.0%"), said(new Draft(List.of(more), "Numbers are rounded to the nearest 5.")));
    assertEquals(List.of(), said(new Draft(List.of(table), "Numbers are rounded to the nearest 5.")));
  }

  /** Numbers and rates of the same authorities at the same dates are not one figure printed two ways. */
  @Test
  void numbersAndRatesOfTheSameNamesAreTwoThings() {
    Draft.DraftTable rates = table("Table 1", "Authority | 31 March 2018 | 31 March 2019", "Lancashire | 84 | 85", "Blackpool | 160 | 170");
    Draft.DraftTable numbers = table("Table 2", "Authority | 31 March 2018 | 31 March 2019", "Lancashire | 2,083 | 2,108", "Blackpool | 480 | 500");
    assertEquals(List.of(), said(new Draft(List.of(rates, numbers), "")));
    Draft.DraftTable again = table("Table 3", "Authority | 31 March 2018 | 31 March 2019", "Lancashire | 2,083 | 2,180", "Blackpool | 480 | 500");
    assertEquals(List.of("twice 2,3 2,180 2,108"), said(new Draft(List.of(numbers, again), "")));
  }
}
