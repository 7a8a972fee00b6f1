package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for the cheapest repairs, least price first.
 *
 * <ol>
 *   <li>ask the network, as it is or with some repairs made;
 *   <li>where it refuses, propose repairs of that refusal and put each on the list;
 *   <li>where it refuses no more, the repairs made are an answer: those that turn out to be
 *       needless are dropped, the rest put into path order.
 * </ol>
 *
 * Every repair is made and the question asked again, so none is offered that does not work.
 */
final class CheapestMend {
  /** More networks than this are not asked. */
  private static final int MOST_TRIALS = 64;

  /** How many more are asked for another path after the cheapest is found. */
  private static final int TRIALS_FOR_OTHERS = 12;

  private static final int MOST_OTHERS = 2;

  private final PriorityQueue<Attempt> open =
      new PriorityQueue<>(
          Comparator.comparingInt(Attempt::price).thenComparingInt(Attempt::number));
  private final Set<Set<Mend>> tried = new HashSet<>();
  private final Trial start;
  private int proposed;

  /** A network with some repairs made. */
  private record Attempt(
      Trial before, Optional<Repair> repair, List<Blocker> made, int price, int number) {
    Trial trial() {
      return repair.map(each -> mended(before, each)).orElse(before);
    }

    Set<Mend> mends() {
      return made.stream()
          .flatMap(blocker -> blocker.repair().stream())
          .map(Repair::mend)
          .collect(Collectors.toSet());
    }
  }

  private CheapestMend(Trial start) {
    this.start = start;
  }

  static Diagnosis of(Trial trial) {
    return new CheapestMend(trial).diagnosis();
  }

  private Diagnosis diagnosis() {
    Optional<Failure> first = start.answer().failure();
    if (start.answer().verdict() != Verdict.UNREACHABLE || first.isEmpty()) {
      return Diagnosis.none();
    }
    List<List<Blocker>> found = search();
    if (found.isEmpty()) {
      return new Diagnosis(
          List.of(Blocker.standing(first.get(), start.answer())), List.of(), Optional.empty());
    }
    Answer mended = mended(found.getFirst()).answer();
    return new Diagnosis(found.getFirst(), found.subList(1, found.size()), Optional.of(mended));
  }

  private List<List<Blocker>> search() {
    List<List<Blocker>> found = new ArrayList<>();
    Set<Set<ResourceId>> ways = new HashSet<>();
    open.add(new Attempt(start, Optional.empty(), List.of(), 0, 0));
    int left = MOST_TRIALS;
    while (!open.isEmpty() && left > 0 && found.size() <= MOST_OTHERS) {
      Attempt attempt = open.poll();
      if (!tried.add(attempt.mends())) {
        continue;
      }
      left--;
      Trial trial = attempt.trial();
      Answer answer = trial.answer();
      if (answer.verdict() != Verdict.UNREACHABLE) {
        List<Blocker> needed = inPathOrder(needed(attempt.made()));
        if (ways.add(places(needed))) {
          found.add(needed);
          left = Math.min(left, TRIALS_FOR_OTHERS);
        }
      } else {
        propose(attempt, trial);
      }
    }
    return found;
  }

  private void propose(Attempt attempt, Trial trial) {
    Answer answer = trial.answer();
    Failure failure = answer.failure().orElseThrow();
    if (!attempt.made().isEmpty() && isSame(attempt.made().getLast().failure(), failure)) {
      return;
    }
    List<Repair> repairs =
        Situation.of(trial.topology(), answer, failure).map(Repairs::of).orElse(List.of());
    for (Repair repair : repairs) {
      List<Blocker> made = new ArrayList<>(attempt.made());
      made.add(Blocker.mended(failure, answer, repair));
      proposed++;
      open.add(
          new Attempt(
              trial,
              Optional.of(repair),
              List.copyOf(made),
              attempt.price() + repair.price(),
              proposed));
    }
  }

  private static boolean isSame(Failure before, Failure after) {
    return before.leg() == after.leg() && before.step().equals(after.step());
  }

  /** Without the repairs that those after them made needless. */
  private List<Blocker> needed(List<Blocker> made) {
    List<Blocker> rest = made;
    for (Blocker each : made) {
      List<Blocker> without = rest.stream().filter(other -> other != each).toList();
      if (rest.size() > 1 && mended(without).answer().verdict() != Verdict.UNREACHABLE) {
        rest = without;
      }
    }
    return rest;
  }

  private Trial mended(List<Blocker> blockers) {
    Trial trial = start;
    for (Blocker each : blockers) {
      trial = mended(trial, each.repair().orElseThrow());
    }
    return trial;
  }

  private static Trial mended(Trial trial, Repair repair) {
    return trial.with(repair.mend().puts(trial.topology()));
  }

  private List<Blocker> inPathOrder(List<Blocker> blockers) {
    Answer answer = mended(blockers).answer();
    return blockers.stream()
        .sorted(
            Comparator.comparing(Blocker::leg)
                .thenComparingInt(blocker -> position(answer, blocker)))
        .toList();
  }

  /**
   * At which step of the mended way the blocker stood: where it is mended, else where it refused.
   */
  private static int position(Answer answer, Blocker blocker) {
    List<Step> steps = steps(answer, blocker.leg());
    Step refusing = refusing(blocker);
    for (int at = 0; at < steps.size(); at++) {
      Step step = steps.get(at);
      if (blocker.isElsewhere()
          ? step.component().equals(blocker.component())
          : isSamePlace(step, refusing)) {
        return at;
      }
    }
    return steps.size();
  }

  private static List<Step> steps(Answer answer, Leg leg) {
    return (leg == Leg.FORWARD ? answer.forward() : answer.reply())
        .map(Trace::steps)
        .orElse(List.of());
  }

  /**
   * The filter that matched nothing comes just before the drop, and says which way it was asked.
   */
  private static Step refusing(Blocker blocker) {
    List<Step> met = steps(blocker.met(), blocker.leg());
    return met.reversed().stream()
        .skip(1)
        .limit(1)
        .filter(step -> step.component().equals(blocker.failure().component()))
        .findFirst()
        .orElse(blocker.failure().step());
  }

  /** A group or an ACL is met twice on a way that turns back: once out, once in. */
  private static boolean isSamePlace(Step step, Step refusing) {
    if (step instanceof Step.SecurityGroupStep now
        && refusing instanceof Step.SecurityGroupStep then) {
      return now.direction() == then.direction()
          && now.networkInterface().equals(then.networkInterface());
    }
    if (step instanceof Step.NetworkAclStep now && refusing instanceof Step.NetworkAclStep then) {
      return now.direction() == then.direction() && now.subnet().equals(then.subnet());
    }
    return step.component().equals(refusing.component());
  }

  /** What the packet is led by: two sets of repairs with the same are two spellings of one. */
  private static Set<ResourceId> places(List<Blocker> blockers) {
    return blockers.stream()
        .flatMap(blocker -> blocker.repair().stream())
        .flatMap(repair -> places(repair.mend()))
        .collect(Collectors.toSet());
  }

  private static Stream<ResourceId> places(Mend mend) {
    Stream<ResourceId> towards =
        mend instanceof Mend.OfTable ofTable ? ofTable.towards() : Stream.empty();
    return Stream.concat(Stream.of(mend.at()), towards);
  }
}
