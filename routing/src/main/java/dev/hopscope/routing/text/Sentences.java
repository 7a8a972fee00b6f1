package dev.hopscope.routing.text;

import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Steps, verdicts and notes as English sentences that name things as people named them. */
public final class Sentences {
  /** Drops that add nothing to the decision before them. */
  private static final Set<DropReason> SAID_BEFORE =
      EnumSet.of(
          DropReason.ENI_SG_RULES_MISMATCH,
          DropReason.FIREWALL_RULES_RESTRICTION,
          DropReason.SG_HAS_NO_RULES,
          DropReason.SUBNET_ACL_RESTRICTION,
          DropReason.NO_ROUTE_TO_DESTINATION,
          DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT,
          DropReason.TGW_POLICY_NO_MATCH,
          DropReason.ELBV2_LISTENERS_MISMATCH,
          DropReason.ELB_LISTENERS_MISMATCH,
          DropReason.ELB_ACL_RESTRICTION);

  private final Names names;
  private final FilterSentences filters;
  private final FirewallSentences firewalls;
  private final RouteSentences routes;
  private final ResolutionSentences resolutions;
  private final TransitSentences transit;
  private final DropSentences drops;
  private final PathSentences paths;
  private final UnknownSentences unknown;
  private final CannotAskSentences cannotAsk;
  private final NoteSentences notes;
  private final BalancerSentences balancers;
  private final MendSentences mends;

  /** Sentences about this network. */
  public Sentences(Topology topology) {
    this.names = new Names(topology);
    this.filters = new FilterSentences(topology, names);
    this.firewalls = new FirewallSentences(names);
    this.routes = new RouteSentences(topology, names);
    this.resolutions = new ResolutionSentences(names);
    this.transit = new TransitSentences(names);
    this.drops = new DropSentences(topology, names);
    this.paths = new PathSentences(names);
    this.unknown = new UnknownSentences(names);
    this.cannotAsk = new CannotAskSentences(topology, names);
    this.balancers = new BalancerSentences(topology, names);
    this.notes = new NoteSentences(names, balancers);
    this.mends = new MendSentences(names);
  }

  /** The answer in one sentence. */
  public String of(Answer answer) {
    if (!answer.parts().isEmpty()) {
      return whole(answer);
    }
    String flow = flow(answer);
    return switch (answer.verdict()) {
      case REACHABLE -> flow + " arrives, and its reply comes back";
      case UNREACHABLE -> flow + negative(answer) + because(answer);
      case UNKNOWN -> "whether " + flow + " arrives and is answered is not known" + because(answer);
      case CANNOT_ASK ->
          answer.cannotAsk().map(this::of).orElse("this question cannot be asked here");
    };
  }

  /** Which of its parts decides, and why. */
  private String whole(Answer answer) {
    int count = answer.parts().size();
    String what =
        "%s of %s".formatted(answer.question().to().strip(), names.end(answer.question().from()));
    if (answer.verdict() == Verdict.REACHABLE) {
      return "the %s succeeds: all %d parts arrive and are answered".formatted(what, count);
    }
    for (int i = 0; i < count; i++) {
      Answer part = answer.parts().get(i);
      if (part.verdict() == answer.verdict()) {
        String verb =
            switch (answer.verdict()) {
              case UNREACHABLE, REACHABLE -> "fails at";
              case UNKNOWN -> "is not known at";
              case CANNOT_ASK -> "cannot be asked for";
            };
        return "the %s %s part %d of %d: %s".formatted(what, verb, i + 1, count, of(part));
      }
    }
    return what;
  }

  private static String negative(Answer answer) {
    return answer.failure().filter(failure -> failure.leg() == Leg.RETURN).isPresent()
        ? " arrives, but its reply does not come back"
        : " does not arrive";
  }

  private String because(Answer answer) {
    return answer.failure().map(failure -> ": " + of(answer, failure)).orElse("");
  }

  private String flow(Answer answer) {
    String traffic =
        answer.question().protocol().isIcmp()
            ? answer.question().protocol() + " echo"
            : answer.question().protocol()
                + answer.question().port().map(port -> " " + port).orElse("");
    return "%s from %s to %s"
        .formatted(traffic, names.end(answer.question().from()), names.end(answer.question().to()));
  }

  /**
   * What stands in the way, or is not known, in one sentence: that of the filter or table which
   * decided, where one did, else that of the drop.
   */
  public String of(Answer answer, Failure failure) {
    Optional<Trace> trace = failure.leg() == Leg.FORWARD ? answer.forward() : answer.reply();
    return trace
        .flatMap(walked -> decision(walked, failure.step()))
        .map(this::of)
        .orElseGet(() -> of(failure.step()));
  }

  /** An obstacle in one sentence: what refuses, or what lacks where the mend is made. */
  public String of(Blocker blocker) {
    return blocker
        .repair()
        .filter(_ -> blocker.isElsewhere())
        .map(repair -> mends.lack(blocker, repair.mend()))
        .orElseGet(() -> of(blocker.met(), blocker.failure()));
  }

  /** What removes an obstacle; where nothing that is there does, that. */
  public String remedy(Blocker blocker) {
    return blocker
        .repair()
        .map(repair -> mends.of(repair.mend()))
        .orElse(
            "no change of rules, routes, addresses or states lets it pass: it takes another"
                + " connection, another setting of what refuses, or another question");
  }

  /** The refusal that a drop follows from. */
  private static Optional<Step> decision(Trace trace, Step failed) {
    int at = trace.steps().indexOf(failed);
    return failed instanceof Step.DropStep drop && at > 0 && SAID_BEFORE.contains(drop.reason())
        ? Optional.of(trace.steps().get(at - 1)).filter(StepOutcome::isRefusal)
        : Optional.empty();
  }

  /** One step in one sentence. */
  public String of(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep each -> filters.of(each);
      case Step.NetworkAclStep each -> filters.of(each);
      case Step.FirewallStep each -> firewalls.of(each);
      case Step.RouteStep each -> routes.of(each);
      case Step.TransitRouteStep each -> routes.of(each);
      case Step.TransitPolicyStep each -> transit.of(each);
      case Step.ZoneStep each -> transit.of(each);
      case Step.TranslationStep each -> translation(each);
      case Step.CrossingStep each -> crossing(each);
      case Step.PathStep each -> paths.of(each);
      case Step.AuthorizationStep each -> authorization(each);
      case Step.ForkStep each ->
          "%s may choose any of %s; this is the way by %s"
              .formatted(
                  names.withKind(each.component()),
                  names.list(each.choices()),
                  names.of(each.taken()));
      case Step.ResolutionStep each -> resolutions.of(each);
      case Step.ListenerStep each -> balancers.of(each);
      case Step.TargetStep each -> balancers.of(each);
      case Step.DeliveryStep each ->
          "%s arrives at %s"
              .formatted(PacketText.header(each.packet()), names.withKind(each.component()));
      case Step.DropStep each -> drops.of(each);
      case Step.LostStep each -> unknown.of(each);
    };
  }

  private String authorization(Step.AuthorizationStep step) {
    return "%s lets %s reach %s"
        .formatted(
            names.withKind(step.component()),
            step.rule()
                .group()
                .map(group -> "the group " + Names.quoted(group))
                .orElse("all clients"),
            step.rule().destination());
  }

  private String translation(Step.TranslationStep step) {
    Packet before = step.packet();
    Packet after = step.after();
    boolean source =
        !before.source().equals(after.source()) || before.sourcePort() != after.sourcePort();
    if (source && !before.destination().equals(after.destination())) {
      return "%s passes it on under its own address, to %s"
          .formatted(
              names.withKind(step.component()),
              PacketText.end(after.destination(), after.destinationPort()));
    }
    return source
        ? "%s puts %s in the place of the source %s"
            .formatted(
                names.withKind(step.component()),
                PacketText.end(after.source(), after.sourcePort()),
                PacketText.end(before.source(), before.sourcePort()))
        : "%s puts %s in the place of the destination %s"
            .formatted(
                names.withKind(step.component()),
                PacketText.end(after.destination(), after.destinationPort()),
                PacketText.end(before.destination(), before.destinationPort()));
  }

  private String crossing(Step.CrossingStep step) {
    String through = names.withKind(step.component());
    if (step.from().equals(step.to())) {
      return "the packet passes through " + through;
    }
    if (step.from().equals(step.component())) {
      return "%s passes it on to %s".formatted(through, names.withKind(step.to()));
    }
    return step.to().equals(step.component())
        ? "%s takes it from %s".formatted(through, names.withKind(step.from()))
        : "%s takes it from %s to %s"
            .formatted(through, names.withKind(step.from()), names.withKind(step.to()));
  }

  /** Why a question cannot be asked, and what to write instead. */
  public String of(CannotAsk reason) {
    return cannotAsk.of(reason);
  }

  /** What an answer rests on. */
  public String of(Note note) {
    return notes.of(note);
  }

  /** A verdict as the command line writes it: {@code cannot-ask}. */
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case REACHABLE -> "reachable";
      case UNREACHABLE -> "unreachable";
      case UNKNOWN -> "unknown";
      case CANNOT_ASK -> "cannot-ask";
    };
  }
}
