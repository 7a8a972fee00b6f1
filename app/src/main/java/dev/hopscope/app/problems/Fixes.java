package dev.hopscope.app.problems;

import dev.hopscope.app.background.Background;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.remedy.Remedies;
import dev.hopscope.model.remedy.Remedy;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/**
 * The fixes of the chosen problem. They are tried on copies of the network in the background, and
 * only those that hold are offered.
 */
final class Fixes {

  /**
   * What is offered for a problem.
   *
   * @param tried whether all has been tried; else what is offered is still looked for
   */
  record Offer(Problem problem, Topology topology, List<Remedy> remedies, boolean tried) {
    String words(Remedy remedy) {
      return RemedyText.of(remedy.action(), topology);
    }
  }

  /** One of the remedies on offer. */
  record Fix(Offer offer, Remedy remedy) {
    Edit edit() {
      String words = offer.words(remedy);
      return remedy.as(
          "Fix: " + Character.toLowerCase(words.charAt(0)) + words.substring(1), offer.topology());
    }
  }

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Trial trial = new Trial();

  Fixes(Session session) {
    this.session = session;
    trial.setOnSucceeded(_ -> offer.set(trial.getValue()));
  }

  ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** What is offered for this problem of the network as it is now, as far as it is known. */
  Optional<Offer> offerFor(Problem problem) {
    return offer
        .get()
        .filter(each -> each.problem().equals(problem))
        .filter(this::isOfTheNetworkNow);
  }

  /** Makes a fix, unless it was offered for a network that has changed since. */
  void make(Fix fix) {
    if (isOfTheNetworkNow(fix.offer())) {
      session.apply(fix.edit());
    }
  }

  private boolean isOfTheNetworkNow(Offer each) {
    return each.topology() == session.document().topology();
  }

  /** Looks for the fixes of this problem; of none where there is none. */
  void lookFor(Optional<Problem> problem) {
    if (problem.flatMap(this::offerFor).isPresent()) {
      return;
    }
    Topology topology = session.document().topology();
    offer.set(problem.map(each -> new Offer(each, topology, List.of(), false)));
    trial.cancel();
    if (problem.isPresent()) {
      trial.restart();
    }
  }

  private final class Trial extends Service<Optional<Offer>> {
    Trial() {
      setExecutor(Background.oneByOne("fixes"));
    }

    @Override
    protected Task<Optional<Offer>> createTask() {
      Optional<Offer> asked = offer.get();
      return new Task<>() {
        @Override
        protected Optional<Offer> call() {
          return asked.map(
              each ->
                  new Offer(
                      each.problem(),
                      each.topology(),
                      Remedies.of(each.problem(), each.topology()),
                      true));
        }
      };
    }
  }
}
