package dev.hopscope.app.explain;

import dev.hopscope.app.background.Background;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.EndNames;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open question and the saved ones, kept answered for the newest document: the open one in the
 * same frame while that is cheap, what mends it and the saved ones after it in the background. An
 * answer for a document that is no longer open is dropped.
 */
final class Asking {
  private static final long FRAME_NANOS = 16_000_000;

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Asked>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<SavedState>> saved =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Executor answers = Background.oneByOne("answer");
  private final Executor savedAnswers = Background.oneByOne("saved-questions");
  private volatile Optional<Question> question = Optional.empty();
  private volatile Topology current;
  private Network network;
  private volatile boolean cheap = true;
  private List<SavedQuestion> savedAsked = List.of();
  private Optional<Topology> savedAskedOf = Optional.empty();
  private volatile Document newest = Document.empty();

  /**
   * An answer and the network it was given for.
   *
   * @param sentences the words for that network
   * @param diagnosed whether what mends it has been looked for
   */
  record Asked(Answer answer, Topology topology, Sentences sentences, boolean diagnosed) {

    /** One of its parts, as an answer of its own. */
    Asked of(Answer part) {
      return new Asked(part, topology, sentences, diagnosed);
    }
  }

  /** A network made ready for questions, and how many nanoseconds that took. */
  private record Network(
      Topology topology, Reachability reachability, Sentences sentences, long making) {
    static Network of(Topology topology) {
      return making(topology, () -> Reachability.of(topology));
    }

    Network after(Topology next) {
      return making(next, () -> reachability.after(next));
    }

    private static Network making(Topology topology, Supplier<Reachability> made) {
      long start = System.nanoTime();
      Reachability reachability = made.get();
      return new Network(
          topology, reachability, new Sentences(topology), System.nanoTime() - start);
    }

    Asked asked(Answer answer, boolean diagnosed) {
      return new Asked(answer, topology, sentences, diagnosed);
    }
  }

  Asking(Session session) {
    this.session = session;
    this.current = session.document().topology();
    this.network = Network.of(current);
    session.documentProperty().addListener(_ -> documentChanged());
    documentChanged();
  }

  /** The answer to the open question. */
  ReadOnlyObjectProperty<Optional<Asked>> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The saved questions of the document, each as it stands. */
  ReadOnlyObjectProperty<List<SavedState>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Makes this the open question. */
  void ask(Question asked) {
    question = Optional.of(asked);
    askOpen();
  }

  /** Leaves no question open. */
  void clear() {
    question = Optional.empty();
    open.set(Optional.empty());
  }

  private void documentChanged() {
    Document document = session.document();
    Topology before = current;
    current = document.topology();
    if (before != current) {
      question = question.map(new EndNames(before, current)::in);
    }
    if (open.get().filter(asked -> asked.topology() == document.topology()).isEmpty()) {
      askOpen();
    }
    boolean sameSaved =
        savedAskedOf.filter(topology -> topology == document.topology()).isPresent()
            && savedAsked.equals(document.questions());
    if (!sameSaved) {
      askSaved(document);
    }
  }

  private void askOpen() {
    if (question.isEmpty()) {
      return;
    }
    Question asked = question.get();
    Topology topology = session.document().topology();
    if (cheap) {
      Asked walked = walked(topology, asked);
      open.set(Optional.of(walked));
      if (walked.diagnosed()) {
        return;
      }
    }
    inBackground(topology, asked);
  }

  private void inBackground(Topology topology, Question asked) {
    answers.execute(
        () -> {
          if (isOpen(topology, asked)) {
            Asked answered = whole(topology, asked);
            Platform.runLater(
                () -> {
                  if (isOpen(topology, asked)) {
                    open.set(Optional.of(answered));
                  }
                });
          }
        });
  }

  private boolean isOpen(Topology topology, Question asked) {
    return current == topology && question.filter(asked::equals).isPresent();
  }

  private Asked walked(Topology topology, Question asked) {
    Network asking = networkOf(topology);
    long start = System.nanoTime();
    Answer answer = asking.reachability().walk(asked);
    cheap = asking.making() + System.nanoTime() - start < FRAME_NANOS;
    return asking.asked(answer, answer.verdict() != Verdict.UNREACHABLE);
  }

  private Asked whole(Topology topology, Question asked) {
    Asked walked = walked(topology, asked);
    if (walked.diagnosed()) {
      return walked;
    }
    Network asking = networkOf(topology);
    return asking.asked(asking.reachability().diagnosed(walked.answer()), true);
  }

  private synchronized Network networkOf(Topology topology) {
    if (network.topology() != topology) {
      network = network.after(topology);
    }
    return network;
  }

  private void askSaved(Document document) {
    savedAsked = document.questions();
    savedAskedOf = Optional.of(document.topology());
    saved.set(document.questions().stream().map(SavedState::notYetAsked).toList());
    newest = document;
    if (document.questions().isEmpty()) {
      return;
    }
    savedAnswers.execute(
        () -> {
          List<SavedState> states = new ArrayList<>();
          for (SavedQuestion each : document.questions()) {
            if (newest != document) {
              return;
            }
            Answer answer = networkOf(document.topology()).reachability().walk(each.question());
            states.add(SavedState.answered(each, answer.verdict()));
          }
          Platform.runLater(
              () -> {
                if (newest == document) {
                  saved.set(List.copyOf(states));
                }
              });
        });
  }
}
