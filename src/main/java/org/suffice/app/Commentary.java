package org.suffice.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suffice.model.Numbers;
import org.suffice.model.Search;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.store.Project;

/**
 * What an officer writes about the month of the monthly page. It is kept in the project, stands first in the table's notes
 * and so goes wherever the table goes, which is inside the council only: the page is published without it.
 */
public final class Commentary {
  /** The measure whose table has a commentary. */
  public static final String PAGE = "monthly-page";

  private static final String BEGINS = "Commentary: ";
  private static final String KEPT_AS = "commentary";
  private static final int LONGEST = 4000;
  private static final int LEAST_REFERENCE = 4;
  private static final JsonMapper JSON = new JsonMapper();
  private final Project project;
  private final ProjectSession session;

  Commentary(Project project, ProjectSession session) {
    this.project = project;
    this.session = session;
  }

  /** What is written about the month that ends at a date; empty where nothing is. */
  public String of(LocalDate monthEnd) {
    return kept().path(monthEnd.toString()).asText();
  }

  /**
   * Writes about the month that ends at a date, in the place of what was written; blank removes it.
   *
   * @throws SufficeException commentary: it is too long, or names a child or a request by its reference
   */
  public void put(LocalDate monthEnd, String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new SufficeException("commentary", "The commentary has " + Numbers.number(stripped.length(), 0) + " characters. Shorten it to " + Numbers.number(LONGEST, 0) + ".");
    }
    checkReferences(stripped);
    ObjectNode all = kept();
    if (stripped.isEmpty()) {
      all.remove(monthEnd.toString());
    } else {
      all.put(monthEnd.toString(), stripped);
    }
    project.kept().set(KEPT_AS, all.toString());
  }

  /** A reference that is a short number may be a figure of the text as well, and is let pass. */
  private void checkReferences(String text) {
    Set<String> references = new HashSet<>(session.facts().children().references());
    session.facts().searches().stream().map(Search::reference).forEach(references::add);
    for (String word : text.split("[^\\p{L}\\p{N}/_-]+")) {
      boolean told = word.length() > LEAST_REFERENCE || word.chars().anyMatch(Character::isLetter);
      if (told && word.chars().anyMatch(Character::isDigit) && references.contains(word)) {
        throw new SufficeException("commentary", "The commentary names \"" + word + "\", which is the reference of a child or a request. Take it out: the page is passed on.");
      }
    }
  }

  /** The table with its commentary before its notes; any other table as it is. */
  Table with(Table t) {
    String text = t.id().equals(PAGE) && !t.asAt().isEmpty() ? of(t.asAt().getLast()) : "";
    if (text.isEmpty()) {
      return t;
    }
    List<String> notes = new ArrayList<>();
    notes.add(BEGINS + text.replaceAll("\\s+", " "));
    notes.addAll(t.notes());
    return noting(t, notes);
  }

  /** The table without its commentary, as it may be published: free words may tell of a child however few they are. */
  static Table without(Table t) {
    return t.id().equals(PAGE) ? noting(t, t.notes().stream().filter(n -> !n.startsWith(BEGINS)).toList()) : t;
  }

  private static Table noting(Table t, List<String> notes) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(),
        t.rows(), notes, t.chart());
  }

  private ObjectNode kept() {
    String json = project.kept().settings().getOrDefault(KEPT_AS, "");
    try {
      JsonNode node = json.isBlank() ? JSON.createObjectNode() : JSON.readTree(json);
      return node instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      throw new SufficeException("commentary", "The commentary kept in this project cannot be read. Write it again.", e);
    }
  }
}
