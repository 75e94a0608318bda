package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suffice.analysis.Sought.Asked;
import org.suffice.model.Outcome;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;
import org.suffice.model.Unit;

/** What is missing or odd about requests and the children they seek homes for. */
final class SearchQuality {
  private static final Finding.Listed<Asked> LISTED = new Finding.Listed<>(SoughtRows.HEADINGS, SoughtRows::entry);
  private final Ask ask;
  private final LocalDate from;
  private final LocalDate to;
  private final List<Finding<?>> into;

  /** Requests of a period, both days inclusive; all of them where no day is given. */
  SearchQuality(Ask ask, List<Finding<?>> into) {
    this.ask = ask;
    this.into = into;
    LocalDate first = ask.question().from();
    LocalDate last = ask.question().to();
    this.from = first == null ? LocalDate.MIN : first;
    this.to = last == null ? LocalDate.MAX : last;
  }

  void requests() {
    var look = new Findings<Asked>("requests", Unit.REQUESTS, LISTED, ask.words(), into);
    List<Asked> all = Sought.requests(ask.facts(), ask.rules(), from, to).asked();
    look.look("hard-to-find", all, "requests", a -> a.search().recordedHardToFind() == null);
    look.look("hard-to-find-either-way", all, "requests", a -> a.hardToFind() == null);
    look.look("hard-to-find-against-rule", all, "requests", a -> against(a.search()));
    look.look("searches-made", all, "requests", a -> made(a.search()).findAny().isEmpty());
    look.look("outcome", all, "requests", a -> a.search().outcome() == Outcome.NOT_RECORDED);
    look.look("type-sought", all, "requests", a -> a.search().type() == TypeSought.NOT_RECORDED);
    look.look("more-than-rows", all, "requests", a -> a.search().unlisted() > 0);
  }

  private boolean against(Search search) {
    Boolean recorded = search.recordedHardToFind();
    Boolean derived = search.derivedHardToFind(ask.rules());
    return recorded != null && derived != null && !recorded.equals(derived);
  }

  private static Stream<Integer> made(Search search) {
    return search.rows().stream().map(SearchRow::searchesMade).filter(Objects::nonNull);
  }

  void children() {
    var look = new Findings<Asked>("children-sought", Unit.CHILDREN_SOUGHT, LISTED, ask.words(), into);
    List<Asked> all = new ArrayList<>(Sought.children(ask.facts(), ask.rules(), from, to).asked());
    look.look("age", all, "children-sought", a -> a.age() < 0);
    look.look("sex", all, "children-sought", a -> a.sex() == Sex.NOT_RECORDED);
    look.look("without-row", all, "children-sought", a -> a.row() == null);
  }
}
