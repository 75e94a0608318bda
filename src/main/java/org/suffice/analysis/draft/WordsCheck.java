package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.DraftFinding;

/**
 * Figures in running text: "1,184 children (62.6%)", "fell by 126 from 650 to 524". A percentage is set against the count
 * before it and what it is of, where that is said or where one whole explains most of the paragraph; a change against its
 * two figures; a sentence against the same sentence elsewhere, and against the one that the data gives. Where nothing
 * decides, nothing is said.
 */
final class WordsCheck {
  /** A whole number; what was read of it is not given back, so that the longest is read once. */
  private static final String N = "(\\d{1,3}+(?:,\\d{3})++|\\d++)(?![\\d,.]*\\d)";
  private static final String P = "(\\d{1,3}(?:\\.\\d+)?)\\s*(?:%|per cent)";
  /** A count, a few words, its share in brackets. */
  private static final Pattern SHARE = Pattern.compile("(?<![\\d.,/(-])" + N + "(?!\\s*%)((?:\\s+[\\p{L}'\u2019-]+){0,8})\\s*\\(" + P + "\\)(?:\\s+of\\s+(?:all\\s+|the\\s+)?" + N + ")?");
  private static final String OF = "(?:\\s+(?:out\\s+)?of\\s+|\\s*/\\s*)(?:all\\s+|the\\s+|our\\s+)*";
  private static final String FEW_WORDS = "(?:\\s+[\\p{L}'\u2019-]+){0,8}";
  /** "1,184 of 1,891 children (62.6%)". */
  private static final Pattern PART_OF = Pattern.compile("(?<![\\d.,/(-])" + N + OF + N + "(?!\\s*%)" + FEW_WORDS + "\\s*\\(" + P + "\\)");
  /** "62.6% (1,184 of 1,891)", "62.6% (1,184) of the 1,891 children", "62.6% (1,184)". */
  private static final Pattern TURNED = Pattern.compile("(?<![\\d.,])" + P + FEW_WORDS + "\\s*\\(" + N + "(?:" + OF + N + ")?\\)(?:" + OF + N + ")?");
  /** "62.6% of the 1,891 children (1,184)". */
  private static final Pattern TURNED_OF = Pattern.compile("(?<![\\d.,])" + P + OF + N + FEW_WORDS + "\\s*\\(" + N + "\\)");
  /** "Of 1,891 children, ..." */
  private static final Pattern WHOLE = Pattern.compile("(?:^|[\\s(])[Oo]f(?: the| all| our)* " + N + FEW_WORDS + "\\s*,");
  private static final Pattern COUNT = Pattern.compile("(?<![\\d.,/£-])" + N + "(?!\\s*(?:%|per cent))");
  private static final Pattern CHANGE =
      Pattern.compile("\\b(fell|dropped|decreased|declined|reduced|rose|increased|grew|went up|went down)\\b([^.;]{0,60}?)\\bfrom\\s+" + N + "(?!\\s*%)([^.;]{0,40}?)\\bto\\s+" + N + "(?!\\s*(?:%|to))");
  private static final Pattern BY = Pattern.compile("\\bby\\s+(?:" + P + "|" + N + ")");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d\u201c])");
  private static final Set<String> DOWN = Set.of("fell", "dropped", "decreased", "declined", "reduced", "went down");
  private static final Pattern END_OF_CLAUSE = Pattern.compile(";|\\.(?!\\d)");
  private static final int CLAUSE = 40;
  /** How far from 100 percentages of everything may add up, each rounded by itself. */
  private static final BigDecimal ABOUT = new BigDecimal("1.5");
  private static final double MOST = 0.6;
  private static final int WORDS_OF_A_SENTENCE = 6;

  /** A count with its share in brackets, and the whole where it is named. */
  private record Share(String sentence, BigDecimal count, BigDecimal percent, @Nullable BigDecimal of) {}

  private final List<String> paragraphs;
  private final Tolerance tolerance;

  WordsCheck(String words, Tolerance tolerance) {
    this.paragraphs = words.lines().toList();
    this.tolerance = tolerance;
  }

  /** What the text gives on its own. */
  List<DraftFinding> findings() {
    List<DraftFinding> found = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      shares(i, found);
      for (String sentence : sentences(paragraphs.get(i))) {
        changes(i, sentence, found);
      }
    }
    twice(found);
    return found;
  }

  /**
   * Sentences of the text that say of a date what the data says otherwise.
   *
   * @param own sentences as the data gives them
   */
  List<DraftFinding> against(List<String> own) {
    Map<String, Set<String>> given = new HashMap<>();
    own.stream().flatMap(line -> sentences(line).stream()).forEach(s -> given.computeIfAbsent(form(s), k -> new LinkedHashSet<>()).add(s));
    List<DraftFinding> found = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      for (String sentence : sentences(paragraphs.get(i))) {
        Set<String> same = given.getOrDefault(form(sentence), Set.of());
        if (same.size() == 1 && differ(same.iterator().next(), sentence)) {
          found.add(finding(DraftFinding.Kind.DATA, i, sentence, numbers(sentence), numbers(same.iterator().next()), "The data gives: \u201c" + same.iterator().next() + "\u201d"));
        }
      }
    }
    return found;
  }

  private static List<String> sentences(String paragraph) {
    return List.of(SENTENCE_END.split(paragraph.strip()));
  }

  private void shares(int paragraph, List<DraftFinding> found) {
    String text = paragraphs.get(paragraph);
    List<Share> shares = new ArrayList<>();
    Set<BigDecimal> wholes = new LinkedHashSet<>();
    for (String sentence : sentences(text)) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal percents = BigDecimal.ZERO;
      String rest = told(sentence, shares);
      for (MatchResult m : SHARE.matcher(rest).results().toList()) {
        Share share = new Share(sentence, number(m.group(1)), new BigDecimal(m.group(3)), m.group(4) == null ? null : number(m.group(4)));
        shares.add(share);
        sum = sum.add(share.count());
        percents = percents.add(share.percent());
      }
      // the largest of many are not all there are
      if (percents.subtract(BigDecimal.valueOf(100)).abs().compareTo(ABOUT) <= 0) {
        wholes.add(sum);
      }
    }
    COUNT.matcher(DraftDates.without(text)).results().map(m -> number(m.group(1))).forEach(wholes::add);
    List<Share> open = new ArrayList<>();
    for (Share share : shares) {
      BigDecimal of = share.of();
      if (of == null) {
        open.add(share);
      } else if (!tolerance.share(share.percent(), share.count(), of)) {
        found.add(share(paragraph, share, of));
      }
    }
    BigDecimal whole = meant(open, wholes);
    boolean printed = whole != null && COUNT.matcher(DraftDates.without(text)).results().anyMatch(m -> number(m.group(1)).compareTo(whole) == 0);
    for (Share share : open) {
      boolean explained = wholes.stream().anyMatch(w -> tolerance.share(share.percent(), share.count(), w));
      BigDecimal said = WHOLE.matcher(share.sentence()).results().map(m -> number(m.group(1))).reduce((a, b) -> null).orElse(null);
      if (said != null && !explained && said.compareTo(share.count()) >= 0) {
        found.add(share(paragraph, share, said));
      } else if (whole != null && !explained && whole.compareTo(share.count()) >= 0 && (printed || far(share, whole))) {
        found.add(share(paragraph, share, whole));
      }
    }
  }

  /** Shares whose whole is said beside them; what of the sentence is left is looked at for others. */
  private static String told(String sentence, List<Share> shares) {
    String rest = sentence;
    rest = PART_OF.matcher(rest).replaceAll(m -> taken(shares, new Share(sentence, number(m.group(1)), new BigDecimal(m.group(3)), number(m.group(2)))));
    rest = TURNED_OF.matcher(rest).replaceAll(m -> taken(shares, new Share(sentence, number(m.group(3)), new BigDecimal(m.group(1)), number(m.group(2)))));
    return TURNED.matcher(rest).replaceAll(m -> {
      String of = m.group(3) == null ? m.group(4) : m.group(3);
      return taken(shares, new Share(sentence, number(m.group(2)), new BigDecimal(m.group(1)), of == null ? null : number(of)));
    });
  }

  private static String taken(List<Share> shares, Share share) {
    shares.add(share);
    return ";";
  }

  // the counts of a sentence may be most of a whole that is not printed, so that shares of their sum are a little off
  private static boolean far(Share share, BigDecimal whole) {
    int decimals = share.percent().scale();
    BigDecimal off = DraftNumber.share(share.count(), whole, decimals + 1).subtract(share.percent()).abs();
    return off.compareTo(BigDecimal.valueOf(3).movePointLeft(decimals)) > 0;
  }

  /** The whole that most shares are of; null where none is clear. */
  private static @Nullable BigDecimal meant(List<Share> shares, Set<BigDecimal> wholes) {
    Map<BigDecimal, Integer> explained = new LinkedHashMap<>();
    // what is itself a part with a share is not the whole
    for (BigDecimal whole : wholes.stream().filter(w -> shares.stream().noneMatch(s -> s.count().compareTo(w) == 0)).toList()) {
      int right = (int) shares.stream().filter(s -> DraftNumber.isShare(s.percent(), s.count(), whole)).count();
      explained.put(whole, right);
    }
    return explained.entrySet().stream()
        .filter(e -> e.getValue() >= 2 && e.getValue() >= MOST * shares.size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private DraftFinding share(int paragraph, Share share, BigDecimal of) {
    String computed = DraftNumber.share(share.count(), of, Math.max(1, share.percent().scale())).toPlainString() + "%";
    return finding(
        DraftFinding.Kind.PERCENTAGE, paragraph, share.sentence(), share.percent().toPlainString() + "%", computed,
        share.count().toPlainString() + " of " + of.toPlainString() + " is " + computed + ", but " + share.percent().toPlainString() + "% is printed.");
  }

  private void changes(int paragraph, String sentence, List<DraftFinding> found) {
    Matcher change = CHANGE.matcher(sentence);
    while (change.find()) {
      BigDecimal from = number(change.group(3));
      BigDecimal to = number(change.group(5));
      if (year(from) || year(to)) {
        continue;
      }
      boolean down = DOWN.contains(change.group(1));
      int way = to.compareTo(from);
      if (way != 0 && way < 0 != down) {
        found.add(
            finding(
                DraftFinding.Kind.SUM, paragraph, sentence, change.group(1), way < 0 ? "fell" : "rose",
                "From " + from.toPlainString() + " to " + to.toPlainString() + " is " + (way < 0 ? "a fall" : "a rise") + ", but \u201c" + change.group(1) + "\u201d is written."));
      }
      by(paragraph, sentence, change, from, to, found);
    }
  }

  private void by(int paragraph, String sentence, MatchResult change, BigDecimal from, BigDecimal to, List<DraftFinding> found) {
    String after = sentence.substring(change.end(), Math.min(sentence.length(), change.end() + CLAUSE));
    Matcher by = BY.matcher(change.group(2) + " " + change.group(4) + " " + END_OF_CLAUSE.split(after, -1)[0]);
    if (!by.find()) {
      return;
    }
    BigDecimal difference = to.subtract(from).abs();
    if (by.group(1) != null) {
      BigDecimal percent = new BigDecimal(by.group(1));
      if (from.signum() > 0 && !DraftNumber.isShare(percent, difference, from)) {
        String computed = DraftNumber.share(difference, from, Math.max(1, percent.scale())).toPlainString() + "%";
        found.add(finding(DraftFinding.Kind.PERCENTAGE, paragraph, sentence, by.group(1) + "%", computed, difference.toPlainString() + " of " + from.toPlainString() + " is " + computed + ", but " + by.group(1) + "% is printed."));
      }
    } else if (!tolerance.same(number(by.group(2)), difference, 3)) {
      found.add(
          finding(
              DraftFinding.Kind.SUM, paragraph, sentence, by.group(2), difference.toPlainString(),
              "From " + from.toPlainString() + " to " + to.toPlainString() + " is a difference of " + difference.toPlainString() + ", but " + by.group(2) + " is printed."));
    }
  }

  /** The same sentence of the same date with other numbers. */
  private void twice(List<DraftFinding> found) {
    Map<String, String> first = new HashMap<>();
    Map<String, Integer> where = new HashMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      for (String sentence : sentences(paragraphs.get(i))) {
        String form = form(sentence);
        if (form.isEmpty()) {
          continue;
        }
        String before = first.putIfAbsent(form, sentence);
        where.putIfAbsent(form, i);
        if (before != null && differ(before, sentence)) {
          found.add(
              finding(
                  DraftFinding.Kind.TWICE, i, sentence, numbers(sentence), numbers(before),
                  "Paragraph " + (Objects.requireNonNull(where.get(form)) + 1) + " says the same with other numbers: \u201c" + before + "\u201d"));
        }
      }
    }
  }

  private boolean differ(String one, String other) {
    List<BigDecimal> a = counts(one);
    List<BigDecimal> b = counts(other);
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!tolerance.same(a.get(i), b.get(i), 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<BigDecimal> counts(String sentence) {
    return COUNT.matcher(DraftDates.without(sentence)).results().map(m -> number(m.group(1))).toList();
  }

  private static String numbers(String sentence) {
    return String.join("; ", COUNT.matcher(DraftDates.without(sentence)).results().map(MatchResult::group).toList());
  }

  /** A sentence without its numbers but with its dates, so that the same statement is the same; empty where it is too short to tell. */
  private static String form(String sentence) {
    String dates = String.join(" ", DraftDates.all(sentence));
    String words = DraftDates.without(sentence).replaceAll("\\d[\\d,]*(?:\\.\\d+)?", "#");
    // what is compared is said in the sentence before, and a note is of the table above it
    boolean told = !sentence.startsWith("Compared with") && !sentence.startsWith("Note") && words.contains("#") && words.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE && !dates.isEmpty();
    return told ? dates + " | " + Grid.plain(words.replace("#", " n ")) : "";
  }

  private static boolean year(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(1990)) >= 0 && number.compareTo(BigDecimal.valueOf(2060)) < 0;
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }

  private static DraftFinding finding(DraftFinding.Kind kind, int paragraph, String sentence, String printed, String computed, String why) {
    String label = sentence.length() <= 90 ? sentence : sentence.substring(0, 89) + "\u2026";
    return new DraftFinding(kind, "Paragraph " + (paragraph + 1), 0, 0, label, printed, computed, why);
  }
}
