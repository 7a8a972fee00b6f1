package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import dev.hopscope.routing.walk.ApiGateway;
import java.util.List;
import java.util.Optional;

/**
 * A refusal with all that a repair may be found from.
 *
 * @param topology the network that refused
 * @param question what was asked
 * @param failure the refusal
 * @param drop its step
 * @param steps the steps of the leg that failed
 * @param forward the steps of the way there
 */
record Situation(
    Topology topology,
    Question question,
    Failure failure,
    Step.DropStep drop,
    List<Step> steps,
    List<Step> forward) {
  private static final String INTERNET = "internet";

  static Optional<Situation> of(Topology topology, Answer answer, Failure failure) {
    if (!(failure.step() instanceof Step.DropStep drop)) {
      return Optional.empty();
    }
    List<Step> forward = answer.forward().map(Trace::steps).orElse(List.of());
    List<Step> steps =
        failure.leg() == Leg.FORWARD ? forward : answer.reply().map(Trace::steps).orElse(List.of());
    return Optional.of(new Situation(topology, answer.question(), failure, drop, steps, forward));
  }

  boolean isReply() {
    return failure.leg() == Leg.RETURN;
  }

  /** The steps of one kind in the leg that failed, in order. */
  <T extends Step> List<T> steps(Class<T> type) {
    return steps.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends Step> Optional<T> last(Class<T> type) {
    return steps(type).stream().reduce((_, last) -> last);
  }

  /** Whom a rule for this address is to be for: everybody, where it stands for the internet. */
  Cidr rangeFor(Address address) {
    return isAnybody(address)
        ? Cidr.any(address.family())
        : Cidr.of(address, address.family().bits());
  }

  /**
   * Whether the address is that of the host which stands for the internet in this question, or the
   * one that stands for API Gateway, whose own nobody knows.
   */
  boolean isAnybody(Address address) {
    return (isInternet(question.from()) && address.equals(forward.getFirst().packet().source()))
        || (isInternet(question.to()) && !isOwned(address))
        || isApiGateway(address);
  }

  private boolean isApiGateway(Address address) {
    return address.equals(ApiGateway.of(address.family()))
        && !topology.all(Api.class).isEmpty()
        && !isOwned(address);
  }

  private boolean isOwned(Address address) {
    return Destinations.isInside(this, address)
        || topology.all(ElasticIp.class).stream()
            .anyMatch(each -> each.publicAddress().equals(address));
  }

  /** Whether some network that is drawn has this address. */
  boolean isPrivate(Address address) {
    return vpcs().stream().anyMatch(vpc -> vpc.contains(address));
  }

  private static boolean isInternet(String end) {
    return end.strip().equalsIgnoreCase(INTERNET);
  }

  List<Vpc> vpcs() {
    return topology.all(Vpc.class);
  }

  Optional<Vpc> vpcOf(ResourceId id) {
    return topology.find(id, Vpc.class);
  }

  List<Subnet> subnetsOf(ResourceId vpc) {
    return topology.referrers(vpc, Role.CONTAINED_IN, Subnet.class);
  }

  /** The subnet of a VPC that this address lies in. */
  Optional<Subnet> subnetWith(ResourceId vpc, Address address) {
    return subnetsOf(vpc).stream().filter(subnet -> subnet.contains(address)).findFirst();
  }

  /** The interface that has this address in this VPC. */
  Optional<NetworkInterface> interfaceWith(ResourceId vpc, Address address) {
    return subnetWith(vpc, address).stream()
        .flatMap(
            subnet ->
                topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream())
        .filter(each -> each.has(address))
        .findFirst();
  }
}
