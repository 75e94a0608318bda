package org.suffice.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suffice.analysis.Measures;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.PlacementWord;
import org.suffice.model.Rules;
import org.suffice.progress.Progress;
import org.suffice.store.NetworkPlace;
import org.suffice.store.Project;

/**
 * An open project with its facts in memory and the use cases that work on it. Not safe for use from several threads
 * at once, but {@link #facts()} and {@link #rules()} are immutable snapshots that any thread may compute from.
 */
public final class ProjectSession implements AutoCloseable {
  private final Project project;
  private final AddData addData;
  private final WordMemory wordMemory;
  private final MatchValues matchValues;
  private final AuditTrail audit;
  private final BackUp backUp;
  private final UndoImport undoImport;
  private final AskMeasure askMeasure;
  private final Outputs outputs;
  private final Publication publication;
  private final StalePlacements stale;
  private final Targets targets;
  private final Retention retention;
  private final Revisions revisions;
  private final TraceNumber traceNumber;
  private final References references;
  private final Categories categories;
  private final FindDuplicates duplicates;
  private volatile Facts facts;
  private volatile Rules rules;
  private volatile Measures measures;

  ProjectSession(AppContext context, Project project, Progress progress) {
    this.project = project;
    this.facts = Targets.without(project.loadFacts(progress), project.kept().settings());
    this.audit = new AuditTrail(project, context.clock());
    this.rules = Switch.rules(project.kept().settings());
    this.addData = new AddData(context.intake(), project, this);
    this.wordMemory = new WordMemory(project, context.intake().words(), context.clock());
    this.matchValues = new MatchValues(addData, context.intake().words(), wordMemory);
    this.backUp = new BackUp(project, context.clock());
    this.undoImport = new UndoImport(project, this);
    this.measures = context.catalogue().with(Categories.of(project.kept().settings()));
    this.categories = new Categories(project, this);
    this.askMeasure = new AskMeasure(this);
    this.revisions = new Revisions(project, this);
    this.traceNumber = new TraceNumber(this);
    this.outputs = new Outputs(this, context.clock());
    this.publication = new Publication(this);
    this.duplicates = new FindDuplicates(this);
    this.stale = new StalePlacements(project, this, context.clock());
    this.targets = new Targets(project, this, context.clock());
    this.references = new References(project);
    this.retention = new Retention(project, this, context.clock());
  }

  /** Path of the project without extension. */
  public Path base() {
    return project.base();
  }

  /** The project's name: the last part of its path. */
  public String name() {
    return String.valueOf(project.base().getFileName());
  }

  /** What was done with the project. */
  public AuditTrail audit() {
    return audit;
  }

  /** Whether its file is encrypted. */
  public boolean encrypted() {
    return project.isEncrypted();
  }

  /** What the project holds now. */
  public Facts facts() {
    return facts;
  }

  /** The council's rules of counting now. */
  public Rules rules() {
    return rules;
  }

  /** Reading files, matching them and adding them. */
  public AddData addData() {
    return addData;
  }

  /** What the words and dates of files mean, before they are added. */
  public MatchValues values() {
    return matchValues;
  }

  /** What is remembered of this council's files. */
  public WordMemory memory() {
    return wordMemory;
  }

  /** Copies of the project, for the day it is needed. */
  public BackUp backups() {
    return backUp;
  }

  /** Whether references are kept as they are. */
  References references() {
    return references;
  }

  /** How long imports are kept. */
  public Retention retention() {
    return retention;
  }

  /** What a person must know on opening, in sentences. */
  public List<String> warnings() {
    var warnings = new ArrayList<String>(audit.warnings());
    NetworkPlace.warning(base()).ifPresent(warnings::add);
    retention.reminder().ifPresent(warnings::add);
    return warnings;
  }

  /** What there is about one child, before it is erased or corrected. */
  public OneChild child() {
    return new OneChild(project, this);
  }

  /** Imports in the project, and giving one back. */
  public UndoImport imports() {
    return undoImport;
  }

  /** Tables and the rows behind them. */
  public AskMeasure ask() {
    return askMeasure;
  }

  /** Figures as earlier extracts gave them. */
  public Revisions revisions() {
    return revisions;
  }

  /** From a number to the rows behind it. */
  public TraceNumber trace() {
    return traceNumber;
  }

  /** Tables as they may be published. */
  public Publication publication() {
    return publication;
  }

  /** Files and clipboard. */
  public Outputs outputs() {
    return outputs;
  }

  /** Placements that are open in an older extract only. */
  public StalePlacements stale() {
    return stale;
  }

  /** The targets, one by one. */
  public Targets targets() {
    return targets;
  }

  /** Views that were saved. */
  public SavedViews views() {
    return new SavedViews(project);
  }

  /** What is written about the month of the monthly page. */
  public Commentary commentary() {
    return new Commentary(project, this);
  }

  /** Rows that may be the same thing twice, or cannot all be right. */
  public FindDuplicates duplicates() {
    return duplicates;
  }

  /** Which category and group placements count in. */
  public Categories categories() {
    return categories;
  }

  /** The measures over the project's categories. */
  Measures measures() {
    return measures;
  }

  CategoryScheme scheme() {
    return measures.scheme();
  }

  List<PlacementWord> placementWords() {
    return measures.placementWords(facts, rules);
  }

  /** Counts by another scheme from now on. */
  void counting(CategoryScheme scheme) {
    measures = measures.with(scheme);
  }

  /** Every switch with its value now. */
  public Map<Switch, String> switches() {
    var values = new EnumMap<Switch, String>(Switch.class);
    Map<String, String> settings = project.kept().settings();
    for (Switch s : Switch.values()) {
      values.put(s, s.in(settings));
    }
    return values;
  }

  /** Sets a switch by its id; a sentence says what is allowed where the id or value is not. */
  public void set(String id, String value) {
    Switch s = Switch.of(id);
    if (s == Switch.CHILD_REFERENCES) {
      references.choose(s.checked(value));
    }
    project.kept().set(s.id(), s.checked(value));
    rules = Switch.rules(project.kept().settings());
  }

  /** Reads the facts again after the project changed. */
  void reload(Progress progress) {
    facts = Targets.without(project.loadFacts(progress), project.kept().settings());
  }

  @Override
  public void close() {
    addData.forget();
    project.close();
  }
}
