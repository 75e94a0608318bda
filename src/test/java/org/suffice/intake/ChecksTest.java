package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Check;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.Rules;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Every check of the catalogue: rows that break it, and rows so near to them that only the check tells them apart. */
class ChecksTest {
  private static final String PLACEMENTS = Books.PLACEMENT_HEADINGS + ",Distance,Weekly cost";
  private static final String SEARCHES =
      "Referral ref,Child ref,DoB,Age,Date of request,Type of placement sought,Children in request,Searches made,Ring-round,Hard to find,Outcome,Date placed or closed";
  private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
  private static final String EPISODES =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
  private static final String PUBLISHED = "Measure,Area,Category,Date,Valid from,Valid to,Value,Unit,Source";
  private static final String TARGETS =
      "KPI,Measure,Row,Value kind,Baseline date,Baseline,Target,Due,Direction,Tolerance,Unit,Basis";
  private static final String PLACES =
      "Home name,URN,Kind of provision,Date,Places,Occupied,Vacant,Used by our children,High priority,Medium priority,Low priority,Suspended";
  private static final String OTHER_HOME = "Oak,SC9,Crisis,31/07/2017,4,,,,,,,";
  private static final String OTHER_CHILD = "9,14/06/2009,M,C2,U4,PR1,01/02/2017,,,";
  private static final String OTHER_SEARCH = "Z,9,,8,20/02/2017,Respite,1,1,N,,Placed,";

  private static final String OTHER_THREE = "9,01/02/2017,U4";

  @TempDir Path folder;

  /** A check, and lines of one or more files (a heading begins a file) in which it is found, and in which it is not. */
  private record Case(String id, List<String> broken, List<String> right) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static Case placements(String id, String broken, String right) {
    return lines(id, PLACEMENTS, OTHER_CHILD, broken, right);
  }

  private static Case searches(String id, String broken, String right) {
    return lines(id, SEARCHES, OTHER_SEARCH, broken, right);
  }

  private static Case places(String id, String broken, String right) {
    return lines(id, PLACES, OTHER_HOME, broken, right);
  }

  /** Rows are parted by a semicolon; a row more keeps the sheet readable where the row is left out. */
  private static Case lines(String id, String headings, String more, String broken, String right) {
    return new Case(id, with(headings, more, broken), with(headings, more, right));
  }

  private static List<String> with(String headings, String more, String rows) {
    var lines = new ArrayList<>(List.of(headings));
    lines.addAll(List.of(rows.split(";")));
    lines.add(more);
    return lines;
  }

  /** Episodes of several years in one table. */
  private static List<String> years(String... rows) {
    var lines = new ArrayList<>(List.of(EPISODES + ",YEAR"));
    lines.addAll(List.of(rows));
    return lines;
  }

  private static Case ofReturn(String id, String broken, String right) {
    return new Case(id, parts(broken), parts(right));
  }

  /** Header rows, a bar, episode rows. */
  private static List<String> parts(String rows) {
    String[] half = rows.split("\\|");
    var lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(half[0].split(";")));
    lines.add("9,1,14/06/2009,WBRI,,,");
    lines.add(EPISODES);
    lines.addAll(List.of(half[1].split(";")));
    lines.add("9,01/02/2017,S,C2,N1,U4,PR1,,,,,,");
    return lines;
  }

  static Stream<Case> cases() {
    return Stream.of(
        placements("no-child-reference", ",14/06/2009,M,C2,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("no-start", "1,14/06/2009,M,C2,U4,PR1,,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("unreadable-start", "1,14/06/2009,M,C2,U4,PR1,31/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1,28/02/2017,,,"),
        placements("unreadable-end", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,30/02/2018,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,28/02/2018,,"),
        placements("end-before-start", "1,14/06/2009,M,C2,U4,PR1,02/02/2017,01/02/2017,,", "1,14/06/2009,M,C2,U4,PR1,02/02/2017,02/02/2017,,"),
        placements("unknown-placement-type", "1,14/06/2009,M,C2,Castle,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,Foster carer,PR1,01/02/2017,,,"),
        placements("type-code-and-words", "1,14/06/2009,M,C2,K1 - Children's home,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,K2 - Children's home,PR1,01/02/2017,,,"),
        placements("key-clash", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;1,14/06/2009,M,V2,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,,;1,14/06/2009,M,V2,U4,PR1,01/03/2017,,,"),
        placements("closed-beats-open", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,,"),
        placements("identical-row", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("unknown-word", "1,14/06/2009,Blue,C2,U4,PR1,01/02/2017,,,", "1,14/06/2009,Female,C2,U4,PR1,01/02/2017,,,"),
        placements("unknown-code", "1,14/06/2009,M,C2,U4,PR9,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR2,01/02/2017,,,"),
        placements("unknown-code", "1,14/06/2009,M,C9,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,C1,U4,PR1,01/02/2017,,,"),
        placements("code-words-conflict", "1,14/06/2009,M,C2 - Section 20,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,V2 - Section 20,U4,PR1,01/02/2017,,,"),
        placements("code-words-conflict", "1,14/06/2009,M,C2,U4,PR4 - Own provision,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1 - Own provision,01/02/2017,,,"),
        placements("old-code", "1,14/06/2009,M,V1,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,V2,U4,PR1,01/02/2017,,,"),
        new Case("new-code", List.of(EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,31/03/2018,E45,,,,"), List.of(EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,01/04/2018,E45,,,,")),
        new Case("older-year", years("1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2016", "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2017"), years("1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2016", "1,01/06/2016,L,C2,N1,U4,PR1,,,,,,,2017")),
        new Case("open-in-older-year", years("1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2016", "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2017", "2,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2016"), years("1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2016", "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2017", "2,01/05/2016,S,C2,N1,U4,PR1,01/06/2016,E8,,,,,2016")),
        new Case("row-in-a-cell", List.of("Child ref,Start,Type", "1,\"01/02/2017,U4", "2,01/02/2017,U4\"", OTHER_THREE), List.of("Child ref,Start,Type", "1,01/02/2017,\"U4", "\"", OTHER_THREE)),
        placements("sector-conflict", "1,14/06/2009,M,C2,In-House Fostering,PR4,01/02/2017,,,", "1,14/06/2009,M,C2,Agency Fostering,PR4,01/02/2017,,,"),
        placements("sector-missing", "1,14/06/2009,M,C2,U4,,01/02/2017,,,", "1,14/06/2009,M,C2,P1,PR0,01/02/2017,,,;2,14/06/2009,M,C2,T0,,01/02/2017,,,;3,14/06/2009,M,C2,Z1,PR0,01/02/2017,,,;4,14/06/2009,M,C2,Agency fostering,,01/02/2017,,,"),
        placements("sector-missing", "1,14/06/2009,M,C2,K2,PR0,01/02/2017,,,", "1,14/06/2009,M,C2,K2,PR1,01/02/2017,,,"),
        placements("not-a-date", "1,31/02/2009,M,C2,U4,PR1,01/02/2017,,,", "1,28/02/2009,M,C2,U4,PR1,01/02/2017,,,"),
        new Case(
            "two-dates",
            List.of(PLACEMENTS, "1,02/20/2009,M,C2,U4,PR1,2017-02-01,,,", "4,02/21/2009,M,C2,U4,PR1,2017-02-01,,,", "2,20/02/2009,M,C2,U4,PR1,2017-02-01,,,", "3,03/05/2009,M,C2,U4,PR1,2017-02-01,,,"),
            List.of(PLACEMENTS, "1,20/02/2009,M,C2,U4,PR1,2017-02-01,,,", "2,20/02/2009,M,C2,U4,PR1,2017-02-01,,,", "3,03/05/2009,M,C2,U4,PR1,2017-02-01,,,")),
        placements("two-digit-year", "1,14/06/09,M,C2,U4,PR1,01/02/2017,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("not-a-number", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,lots", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,£450 pw"),
        placements("negative-distance", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,-1,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,0,"),
        placements("unknown-distance", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,999.9,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,99.9,"),
        placements("serial-date", "1,14/06/2009,M,C2,U4,PR1,42767,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("decimal-comma", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,\"12,5\",", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,12.5,"),
        new Case(
            "two-numbers",
            List.of(PLACEMENTS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,\"812,50\"", "2,14/06/2009,M,C2,U4,PR1,01/02/2017,,,\"1,234\""),
            List.of(PLACEMENTS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,\"812,50\"", "2,14/06/2009,M,C2,U4,PR1,01/02/2017,,,1234")),
        new Case(
            "ruled-lines",
            List.of(PLACEMENTS, "---------,----------,---,---,---,---,----------,---,---,---", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
            List.of(PLACEMENTS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,")),
        placements("far-end", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,31/12/9999,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,31/12/2017,,"),
        placements("future-start", "1,14/06/2009,M,C2,U4,PR1,02/04/2018,,,", "1,14/06/2009,M,C2,U4,PR1,01/04/2018,,,"),
        placements("future-end", "1,14/06/2009,M,C2,U4,PR1,01/05/2017,02/04/2018,,", "1,14/06/2009,M,C2,U4,PR1,01/05/2017,01/04/2018,,"),
        placements("birth-after-start", "1,02/05/2017,M,C2,U4,PR1,01/05/2017,,,", "1,01/05/2017,M,C2,U4,PR1,01/05/2017,,,"),
        placements("age-over-25", "1,01/05/1991,M,C2,U4,PR1,01/05/2017,,,", "1,02/05/1991,M,C2,U4,PR1,01/05/2017,,,"),
        placements("under-16-supported", "1,02/05/2001,M,C2,K3,PR4,01/05/2017,,,", "1,01/05/2001,M,C2,K3,PR4,01/05/2017,,,"),
        placements("under-16-supported", "1,02/05/2001,M,C2,Supported accommodation,PR4,01/05/2017,,,", "1,02/05/2001,M,C2,Children's home,PR4,01/05/2017,,,"),
        placements("connected-with-agency", "1,14/06/2009,M,C2,U1,PR5,01/05/2017,,,", "1,14/06/2009,M,C2,U1,PR1,01/05/2017,,,"),
        placements("section-20-with-parents", "1,14/06/2009,M,V2,P1,PR0,01/05/2017,,,", "1,14/06/2009,M,C2,P1,PR0,01/05/2017,,,"),
        placements("absence-t1-too-long", "1,14/06/2009,M,C2,T1,,01/05/2017,13/06/2017,,", "1,14/06/2009,M,C2,T1,,01/05/2017,12/06/2017,,"),
        placements("absence-t3-too-long", "1,14/06/2009,M,C2,T3,,01/05/2017,23/05/2017,,", "1,14/06/2009,M,C2,T3,,01/05/2017,22/05/2017,,"),
        placements("absence-t4-too-long", "1,14/06/2009,M,C2,T4,,24/03/2018,,,", "1,14/06/2009,M,C2,T4,,25/03/2018,,,"),
        placements("child-differs", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,,;1,14/06/2008,M,C2,U4,PR1,01/03/2017,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,,;1,,M,C2,U4,PR1,01/03/2017,,,"),
        placements("open-overlap", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;1,14/06/2009,M,C2,U4,PR1,01/03/2017,,,", "1,14/06/2009,M,V3,U4,PR1,01/02/2017,,,;1,14/06/2009,M,C2,U4,PR1,01/03/2017,,,"),
        placements("total-rows", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;Total,,,,,,,,,12", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("repeated-headings", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;" + PLACEMENTS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        placements("group-rows", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;Team North (12),,,,,,,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;AB1 2,,,,,,,,,"),
        placements("note-rows", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,;Produced by the performance team,,,,,,,,,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,"),
        new Case("unused-rows", List.of(PLACEMENTS + ",Wombats", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,", ",,,,,,,,,,x", OTHER_CHILD + ","), List.of(PLACEMENTS + ",Wombats", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,x", OTHER_CHILD + ",")),
        new Case("check-column", List.of(PLACEMENTS, "1,06/14/2009,M,C2,U4,PR1,01/02/2017,,,"), List.of(PLACEMENTS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,")),
        new Case("turned-column", List.of(PLACEMENTS + ",Out of borough?", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,Y"), List.of(PLACEMENTS + ",Within borough", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,Y")),
        new Case("no-end-column", List.of("Child ref,Start,Type,Last review", OTHER_THREE + ",01/02/2018"), List.of("Child ref,Start,Type,End", OTHER_THREE + ",01/02/2018")),
        new Case("answers-conflict", List.of(PLACEMENTS + ",Inside LA,Out of LA", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,Y,Y"), List.of(PLACEMENTS + ",Inside LA,Out of LA", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,Y,N", "2,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,,N")),
        searches("no-search-reference", ",1,,8,20/02/2017,Respite,1,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("no-request-date", "A,1,,8,,Respite,1,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("unreadable-request-date", "A,1,,8,31/02/2017,Respite,1,1,N,,Placed,", "A,1,,8,28/02/2017,Respite,1,1,N,,Placed,"),
        searches("unknown-type-sought", "A,1,,8,20/02/2017,Moon base,1,1,N,,Placed,", "A,1,,8,20/02/2017,Residential school,1,1,N,,Placed,"),
        searches("type-not-recorded", "A,1,,8,20/02/2017,,1,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("not-a-count", "A,1,,8,20/02/2017,Respite,1,-1,N,,Placed,", "A,1,,8,20/02/2017,Respite,1,0,N,,Placed,"),
        searches("future-request", "A,1,,8,02/04/2018,Respite,1,1,N,,Placed,", "A,1,,8,01/04/2018,Respite,1,1,N,,Placed,"),
        searches("closed-before-request", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,19/02/2017", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,20/02/2017"),
        searches("birth-long-after-request", "A,1,21/02/2018,,20/02/2017,Respite,1,1,N,,Placed,", "A,1,20/02/2018,,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("sought-age-over-25", "A,1,,26,20/02/2017,Respite,1,1,N,,Placed,", "A,1,,25,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("sought-age-over-25", "A,1,20/02/1991,,20/02/2017,Respite,1,1,N,,Placed,", "A,1,21/02/1991,,20/02/2017,Respite,1,1,N,,Placed,"),
        searches("open-with-date-closed", "A,1,,8,20/02/2017,Respite,1,1,N,,Open,20/03/2017", "A,1,,8,20/02/2017,Respite,1,1,N,,Placed,20/03/2017"),
        searches("type-differs", "A,1,,8,20/02/2017,Respite,2,1,N,,Placed,;A,2,,9,20/02/2017,Permanent,2,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,2,1,N,,Placed,;A,2,,9,20/02/2017,Respite,2,1,N,,Placed,"),
        searches("request-date-differs", "A,1,,8,20/02/2017,Respite,2,1,N,,Placed,;A,2,,9,21/02/2017,Respite,2,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,2,1,N,,Placed,;A,2,,9,20/02/2017,Respite,2,1,N,,Placed,"),
        searches("children-without-rows", "A,1,,8,20/02/2017,Respite,3,1,N,,Placed,;A,2,,9,20/02/2017,Respite,3,1,N,,Placed,", "A,1,,8,20/02/2017,Respite,2,1,N,,Placed,;A,2,,9,20/02/2017,Respite,2,1,N,,Placed,"),
        searches("hard-to-find-against-rule", "A,1,,8,20/02/2017,Respite,1,3,N,N,Placed,", "A,1,,8,20/02/2017,Respite,1,2,N,N,Placed,"),
        searches("hard-to-find-against-rule", "A,1,,8,20/02/2017,Respite,1,2,N,Y,Placed,", "A,1,,8,20/02/2017,Respite,1,2,,Y,Placed,;B,1,,8,20/02/2017,Respite,1,3,,,Placed,"),
        ofReturn("not-in-header", "2,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("without-episodes", "1,1,14/06/2009,WBRI,,,;2,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("birth-after-start", "1,1,02/02/2017,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,01/02/2017,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("age-over-25", "1,1,01/02/1991,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,02/02/1991,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("under-16-supported", "1,1,02/02/2001,WBRI,,,|1,01/02/2017,S,C2,N1,H5,PR4,,,,,,", "1,1,01/02/2001,WBRI,,,|1,01/02/2017,S,C2,N1,H5,PR4,,,,,,"),
        ofReturn("future-birth", "1,1,02/04/2018,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("unknown-code", "1,1,14/06/2009,ZZZZ,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,", "1,1,14/06/2009,White British,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        ofReturn("unknown-code", "1,1,14/06/2009,WBRI,,,|1,01/02/2017,Q,C2,N1,U4,PR1,,,,,,", "1,1,14/06/2009,WBRI,,,|1,01/02/2017,S,C2,N1,U4,PR1,,,,,,"),
        lines("no-measure", PUBLISHED, "fostering-share,Bury,total,31/03/2016,,,74.5,%,DfE", ",Bury,total,31/03/2016,,,70,%,DfE", "fostering-share,Hull,total,31/03/2016,,,70,%,DfE"),
        lines("no-area", PUBLISHED, "fostering-share,Bury,total,31/03/2016,,,74.5,%,DfE", "fostering-share,,total,31/03/2016,,,70,%,DfE", "fostering-share,Hull,total,31/03/2016,,,70,%,DfE"),
        lines("no-value", PUBLISHED, "fostering-share,Bury,total,31/03/2016,,,74.5,%,DfE", "fostering-share,Hull,total,31/03/2016,,,c,%,DfE", "fostering-share,Hull,total,31/03/2016,,,70,%,DfE"),
        lines("no-date", PUBLISHED, "fostering-share,Bury,total,31/03/2016,,,74.5,%,DfE", "fostering-share,Hull,total,,,,70,%,DfE", "fostering-share,Hull,total,,01/04/2016,,70,%,DfE"),
        lines("valid-to-before-from", PUBLISHED, "fostering-share,Bury,total,31/03/2016,,,74.5,%,DfE", "fostering-share,Hull,total,,01/04/2016,31/03/2016,70,%,DfE", "fostering-share,Hull,total,,01/04/2016,01/04/2016,70,%,DfE"),
        places("no-home", ",,Crisis,31/07/2017,4,,,,,,,", "Elm,SC1,Crisis,31/07/2017,4,,,,,,,"),
        places("unreadable-capacity-date", "Elm,SC1,Crisis,sometime,4,,,,,,,", "Elm,SC1,Crisis,30/06/2017,4,,,,,,,"),
        places("capacity-date-assumed", "Elm,SC1,Crisis,,4,,,,,,,", "Elm,SC1,Crisis,30/06/2017,4,,,,,,,"),
        places("future-capacity", "Elm,SC1,Crisis,02/04/2018,4,,,,,,,", "Elm,SC1,Crisis,01/04/2018,4,,,,,,,"),
        places("kind-not-recorded", "Elm,SC1,,31/07/2017,4,,,,,,,", "Elm,SC1,Crisis,31/07/2017,4,,,,,,,"),
        places("places-not-recorded", "Elm,SC1,Crisis,31/07/2017,,,,,,,,", "Elm,SC1,Crisis,31/07/2017,4,,,,,,,"),
        places("places-at-least", "Elm,SC1,Crisis,31/07/2017,6+,,,,,,,", "Elm,SC1,Crisis,31/07/2017,6,,,,,,,"),
        places("occupied-over-places", "Elm,SC1,Crisis,31/07/2017,4,5,,,,,,", "Elm,SC1,Crisis,31/07/2017,4,4,,,,,,"),
        places("ours-over-occupied", "Elm,SC1,Crisis,31/07/2017,4,3,,4,,,,", "Elm,SC1,Crisis,31/07/2017,4,3,,3,,,,"),
        places("priorities-do-not-sum", "Elm,SC1,Crisis,31/07/2017,4,3,,,1,1,0,", "Elm,SC1,Crisis,31/07/2017,4,3,,,1,1,1,"),
        places("vacant-does-not-sum", "Elm,SC1,Crisis,31/07/2017,4,3,2,,,,,", "Elm,SC1,Crisis,31/07/2017,4,3,1,,,,,"),
        places("suspended-over-places", "Elm,SC1,Crisis,31/07/2017,4,3,,,,,,5", "Elm,SC1,Crisis,31/07/2017,4,3,,,,,,1"),
        new Case("unknown-postcode", List.of(PLACEMENTS + ",Home postcode", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,nope", OTHER_CHILD + ",PR1 2AB"), List.of(PLACEMENTS + ",Home postcode", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,,PR2 3CD", OTHER_CHILD + ",PR1 2AB")),
        lines("no-kpi", TARGETS, "Less,children-looked-after,,,,,5,31/03/2020,,,,", ",children-looked-after,,,,,4,31/03/2020,,,,", "More,children-looked-after,,,,,4,31/03/2020,,,,"),
        lines("no-target", TARGETS, "Less,children-looked-after,,,,,5,31/03/2020,,,,", "More,children-looked-after,,,,,,31/03/2020,,,,", "More,children-looked-after,,,,,4,31/03/2020,,,,"),
        lines("no-due-date", TARGETS, "Less,children-looked-after,,,,,5,31/03/2020,,,,", "More,children-looked-after,,,,,4,,,,,", "More,children-looked-after,,,,,4,31/03/2020,,,,"),
        lines("unreadable-due-date", TARGETS, "Less,children-looked-after,,,,,5,31/03/2020,,,,", "More,children-looked-after,,,,,4,31/02/2020,,,,", "More,children-looked-after,,,,,4,28/02/2020,,,,"),
        lines("baseline-after-due", TARGETS, "Less,children-looked-after,,,,,5,31/03/2020,,,,", "More,children-looked-after,,,31/03/2020,9,4,31/03/2020,,,,", "More,children-looked-after,,,30/03/2020,9,4,31/03/2020,,,,"));
  }

  /** Those that need more than lines of text, or cannot happen as long as the readers give a reason. */
  private static final Set<String> ELSEWHERE = Set.of("hidden-rows", "dates-turned", "replaced-by-k3", "not-read", "chosen-left-out");

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundWhereItIsAndOnlyThere(Case c) {
    if (ELSEWHERE.contains(c.id)) {
      return;
    }
    Check check = Checks.all().stream().filter(k -> k.id().equals(c.id)).findFirst().orElseThrow();
    ImportPlan broken = plan("broken", c.broken, "2018-04-01");
    Problem problem = problems(broken).filter(p -> p.code().equals(c.id)).findFirst().orElseThrow(() -> new AssertionError("not found: " + broken));
    assertEquals(check.severity(), problem.severity());
    assertTrue(problem.message().matches("(?s)(Rows? \\d|The column).*[.]"), problem.message());
    assertFalse(problem.whatToDo().isBlank());
    boolean left = broken.sheets().stream().flatMap(s -> s.leftOut().stream()).map(LeftOutRow::problem).anyMatch(problem::equals);
    assertEquals(check.severity() == Severity.STOPS_ROW || c.id.equals("closed-beats-open"), left, "left out or not");
    ImportPlan right = plan("right", c.right, "2018-04-01");
    assertEquals(List.of(), problems(right).filter(p -> p.code().equals(c.id)).toList());
  }

  private static Stream<Problem> problems(ImportPlan plan) {
    return plan.sheets().stream().flatMap(s -> s.problems().stream());
  }

  private ImportPlan plan(String name, List<String> lines, String extracted) {
    var files = new ArrayList<List<String>>();
    for (String line : lines) {
      if (files.isEmpty() || line.equals(EPISODES)) {
        files.add(new ArrayList<>());
      }
      files.getLast().add(line);
    }
    var intake = Books.intake();
    var options = new Intake.Options(k -> java.util.Optional.empty(), null, java.time.LocalDate.parse(extracted));
    var readings = new ArrayList<SheetReading>();
    for (int i = 0; i < files.size(); i++) {
      Path file = Books.text(folder, name + i + ".csv", files.get(i).toArray(String[]::new));
      readings.addAll(intake.read(file, options, Progress.none()));
    }
    return intake.plan(readings, Progress.none());
  }

  @Test
  void everyCheckOfRowsHasItsCase() {
    Set<String> tried = cases().map(Case::id).collect(Collectors.toCollection(LinkedHashSet::new));
    tried.addAll(ELSEWHERE);
    Set<String> all = new LinkedHashSet<>();
    Checks.all().stream().filter(c -> c.severity() != Severity.STOPS_FILE).forEach(c -> all.add(c.id()));
    assertEquals(new java.util.TreeSet<>(all), new java.util.TreeSet<>(tried));
  }

  @Test
  void idsAreUniqueAndSentencesAreWhole() {
    List<Check> all = Checks.all();
    assertEquals(all.size(), all.stream().map(Check::id).distinct().count());
    for (Check check : all) {
      assertTrue(check.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), check.id());
      assertTrue(check.finds().matches("(?s)[A-Z\u201c].*\\.") && check.whatToDo().matches("(?s)[A-Z].*\\."), check.toString());
      assertFalse(check.finds().contains("|"), check.id());
    }
  }

  @Test
  void h5AndP2AfterK3TookTheirPlace() {
    List<String> after = List.of(PLACEMENTS, "1,14/06/2006,M,C2,H5,PR4,01/02/2023,,,", "2,14/06/2006,M,C2,P2,PR4,01/04/2024,,,");
    assertEquals(List.of("replaced-by-k3", "replaced-by-k3"), problems(plan("after", after, "2024-06-30")).map(Problem::code).toList());
    List<String> before = List.of(PLACEMENTS, "1,14/06/2006,M,C2,H5,PR4,01/02/2023,31/03/2024,,", "2,14/06/2006,M,C2,K3,PR4,01/04/2024,,,");
    assertEquals(List.of(), problems(plan("before", before, "2024-06-30")).map(Problem::code).toList());
  }

  @Test
  void hardToFindIsHeldAgainstTheCouncilsOwnRule() {
    Path file = Books.text(folder, "rule.csv", SEARCHES, "A,1,,8,20/02/2017,Respite,1,3,N,N,Placed,", OTHER_SEARCH);
    var five = new Rules(false, false, true, 5, true, "", false);
    var readings = Books.intake().read(file, Intake.Options.defaults(), Progress.none());
    assertEquals(List.of(), problems(Books.intake().with(five).plan(readings, Progress.none())).toList());
    assertEquals(1, problems(Books.intake().plan(readings, Progress.none())).count());
  }
}
