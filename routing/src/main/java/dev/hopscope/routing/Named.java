package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.name.ApiNames;
import dev.hopscope.routing.name.Asker;
import dev.hopscope.routing.name.Resolution;
import dev.hopscope.routing.name.Resolver;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;

/**
 * A question whose destination is a DNS name: the name chooses the addresses, of the first family
 * that both ends have (rule DNS-09).
 */
record Named(Network network, Question question, End source) {

  /** The API is asked by the name that leads to it from here. */
  Asked asked(Api api) {
    Optional<Asker> asker = asker();
    return asker.isEmpty()
        ? new Asked.Refused(new CannotAsk.NoSuchEnd(question.from()))
        : asked(
            source instanceof End.OnInternet
                ? api.dnsName()
                : new ApiNames(network).nameOf(api, asker.get()));
  }

  Asked asked(String written) {
    Optional<Asker> asker = asker();
    if (asker.isEmpty()) {
      return new Asked.Refused(new CannotAsk.NoSuchEnd(question.from()));
    }
    Optional<String> name = fullName(written, asker.get());
    if (name.isEmpty()) {
      return notResolved(written, Optional.empty());
    }
    return switch (new Resolver(network).resolve(name.get(), asker.get())) {
      case Resolution.NoSuchName none -> notResolved(name.get(), none.by());
      case Resolution.NotSent notSent -> notResolved(name.get(), Optional.of(notSent.because()));
      case Resolution.Unanswered unanswered -> new Asked.Unresolved(unanswered);
      case Resolution.Answered answered -> ready(name.get(), answered);
    };
  }

  private static Asked notResolved(String name, Optional<ResourceId> by) {
    return new Asked.Refused(new CannotAsk.NameNotResolved(name, by));
  }

  private Optional<Asker> asker() {
    return switch (source) {
      case End.AtInterface at ->
          network
              .subnetOf(at.networkInterface())
              .map(Subnet::vpc)
              .flatMap(vpc -> network.topology().find(vpc, Vpc.class))
              .map(vpc -> new Asker.InVpc(at.networkInterface(), vpc));
      case End.OnPremises host -> Optional.of(new Asker.OnPremises(host.network(), host.address()));
      case End.AtAddress _, End.AtName _, End.AtNodes _ -> Optional.empty();
      case End.OnInternet _, End.VpnClient _, End.AtApi _, End.AtVpcLink _ ->
          Optional.of(new Asker.OnInternet());
    };
  }

  /** A short name is that of the service in the asker's Region; outside, in the only one. */
  private Optional<String> fullName(String written, Asker asker) {
    if (!ServiceName.isShort(written)) {
      return Optional.of(
          written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
    }
    List<Region> all = network.topology().all(Region.class);
    Optional<String> region =
        asker instanceof Asker.InVpc inVpc
            ? Optional.of(inVpc.vpc().region().value())
            : all.stream().map(each -> each.id().value()).findFirst().filter(_ -> all.size() == 1);
    return region.map(each -> new ServiceName(written, each).dnsName());
  }

  private Asked ready(String name, Resolution.Answered answered) {
    for (Family family : Family.values()) {
      Optional<Address> from = Asked.sourceAddress(source, family);
      List<Address> answers =
          answered.addresses().stream().filter(each -> each.family() == family).toList();
      if (from.isPresent() && !answers.isEmpty() && !Asked.isOther(question.protocol(), family)) {
        Optional<Api> api = new ApiNames(network).api(name);
        return (api.isEmpty() || !(source instanceof End.OnInternet))
                && answers.stream().anyMatch(this::isBetweenOutsiders)
            ? new Asked.Refused(new CannotAsk.BothOutside(question.from(), question.to()))
            : new Asked.Ready(
                answers.stream()
                    .map(to -> start(name, answered, answers, from.get(), to, api))
                    .toList());
      }
    }
    return Asked.isOther(question.protocol(), Family.IPV4)
            || Asked.isOther(question.protocol(), Family.IPV6)
        ? Asked.wrongFamily(question)
        : new Asked.Refused(new CannotAsk.NoCommonFamily(question.from(), question.to()));
  }

  private boolean isBetweenOutsiders(Address to) {
    return !(source instanceof End.AtInterface)
        && !network.isAllocated(to)
        && !network.isOfSomeVpc(to);
  }

  private Asked.Start start(
      String name,
      Resolution.Answered answered,
      List<Address> answers,
      Address from,
      Address to,
      Optional<Api> api) {
    Packet packet = Asked.packet(question, from, to);
    Step.ResolutionStep step =
        new Step.ResolutionStep(
            answered.by(), name, answered.source(), answered.via(), answers, to, packet);
    List<Note> notes = answered.assumed() ? List.of(new Note.AssumedAddress(name, to)) : List.of();
    return new Asked.Start(Asked.place(source), packet, List.of(step), notes, api);
  }
}
