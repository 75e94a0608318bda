package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData.Insist;
import org.suffice.app.ProjectSession;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.app.UndoImport;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.FoundValues;
import org.suffice.model.ImportDraft;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Meaning;
import org.suffice.model.Receipt;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Adding to the project that is open, through the same use cases as the command line. */
final class SessionAdding implements Adding {
  private final ProjectSession session;

  SessionAdding(ProjectSession session) {
    this.session = session;
  }

  @Override
  public List<SheetReading> read(Path file, @Nullable TableKind kind, Progress progress) {
    return session.addData().read(List.of(file), insist(kind), progress);
  }

  @Override
  public SheetReading headerAt(SheetReading reading, int excelRow, @Nullable TableKind kind) {
    return session.addData().headerAt(reading, excelRow, insist(kind));
  }

  private static Insist insist(@Nullable TableKind kind) {
    return new Insist(kind, null, null);
  }

  @Override
  public Planned plan(List<SheetReading> readings, List<Fix> fixes, boolean replacing, Progress progress) {
    return weigh(session.addData().plan(readings, fixes, progress), replacing, progress);
  }

  @Override
  public Planned weigh(ImportPlan plan, boolean replacing, Progress progress) {
    ImportPlan wanted = replacing ? plan.replacing() : plan.addingOnly();
    return new Planned(wanted, session.addData().preview(wanted, progress));
  }

  @Override
  public Map<Integer, List<String>> cells(SheetReading reading, Set<Integer> rows) {
    return session.addData().cells(reading, rows, List.of());
  }

  @Override
  public void password(Path file, char[] password) {
    session.addData().password(file, password);
  }

  @Override
  public List<String> undoMeans(int importId, Progress progress) {
    return UndoImport.sentences(session.imports().effect(importId, progress));
  }

  @Override
  public String draft() {
    return session.addData().draft().orElse("");
  }

  @Override
  public void keepDraft(ImportDraft draft) {
    session.addData().keepDraft(draft);
  }

  @Override
  public void forgetDraft() {
    session.addData().forgetDraft();
  }

  @Override
  public Sheets look(List<SheetReading> readings, Progress progress) {
    return session.values().look(readings, progress);
  }

  @Override
  public FoundValues understand(Sheets sheets) {
    return session.values().understand(sheets);
  }

  @Override
  public List<Meaning> meanings(Field field) {
    return session.values().meanings(field);
  }

  @Override
  public String codes(Field field, Meaning meaning) {
    return session.values().codes(field, meaning);
  }

  @Override
  public void saveMapping(SheetReading reading, Path file, Progress progress) {
    session.memory().write(session.values().exact(reading, progress), file);
  }

  @Override
  public Added add(ImportPlan plan, Progress progress) {
    Receipt receipt = session.addData().add(plan, progress);
    int id = receipt.importId();
    ImportRecord imported = session.imports().list().stream().filter(i -> i.id() == id).findFirst().orElse(null);
    List<LeftOutRow> leftOut =
        session.imports().leftOut().stream().filter(r -> r.origin().importId() == id).toList();
    return new Added(receipt, imported, leftOut, false);
  }

  @Override
  public ImportRecord undo(int importId) {
    return session.imports().undo(importId);
  }

  @Override
  public void saveLeftOut(List<LeftOutRow> rows, Path file) {
    session.outputs().saveLeftOut(rows, file);
  }
}
