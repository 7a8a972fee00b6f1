package dev.hopscope.model.document;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.topology.Topology;
import java.util.List;

/**
 * Everything that is opened, edited and saved, as one immutable value. Compared by identity: a
 * document that has come back to its saved state is the saved document.
 */
public final class Document {
  private static final Document EMPTY =
      new Document(Topology.empty(), Diagram.empty(), List.of(), List.of());

  private final Topology topology;
  private final Diagram diagram;
  private final List<SavedQuestion> questions;
  private final List<String> notes;

  /** A document of these parts. */
  public Document(
      Topology topology, Diagram diagram, List<SavedQuestion> questions, List<String> notes) {
    this.topology = topology;
    this.diagram = diagram;
    this.questions = List.copyOf(questions);
    this.notes = List.copyOf(notes);
  }

  /** The document with nothing in it. */
  public static Document empty() {
    return EMPTY;
  }

  /** The network. */
  public Topology topology() {
    return topology;
  }

  /** Where it is drawn. */
  public Diagram diagram() {
    return diagram;
  }

  /** The saved questions, in the order in which they were saved. */
  public List<SavedQuestion> questions() {
    return questions;
  }

  /** What an import assumed or left out, for people. */
  public List<String> notes() {
    return notes;
  }

  /** The same document with another network; the same document if that is the same. */
  public Document with(Topology newTopology) {
    return newTopology == topology ? this : new Document(newTopology, diagram, questions, notes);
  }

  /** The same document drawn otherwise; the same document if that is the same. */
  public Document with(Diagram newDiagram) {
    return newDiagram == diagram ? this : new Document(topology, newDiagram, questions, notes);
  }

  /** The same document with other saved questions; the same document if those are equal. */
  public Document withQuestions(List<SavedQuestion> newQuestions) {
    return newQuestions.equals(questions)
        ? this
        : new Document(topology, diagram, newQuestions, notes);
  }

  /** Whether the other document has equal parts. */
  public boolean sameContentAs(Document other) {
    return topology.sameContentAs(other.topology)
        && diagram.equals(other.diagram)
        && questions.equals(other.questions)
        && notes.equals(other.notes);
  }
}
