package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a load balancer forwards to: a target group, and what is registered in it. */
final class BalancerWires {
  private final Topology topology;

  BalancerWires(Topology topology) {
    this.topology = topology;
  }

  /** The group is what the listener on its port forwards to. */
  Optional<Wiring> of(LoadBalancer balancer, Resource to) {
    if (!(to instanceof TargetGroup group)) {
      return Optional.empty();
    }
    if (!group.vpc().equals(balancer.vpc())) {
      return Wiring.refuse(
          "%s is of another VPC than %s.".formatted(group.label(), balancer.label()));
    }
    if (!speaks(balancer.type(), group.protocol())) {
      return Wiring.refuse(
          "%s does not speak %s."
              .formatted(balancer.label(), group.protocol().name().replace('_', '/')));
    }
    if (balancer.listeners().stream().anyMatch(each -> each.targetGroups().contains(group.id()))) {
      return Wiring.refuse("%s forwards to %s already.".formatted(balancer.label(), group.label()));
    }
    Optional<Listener> listener =
        balancer.listeners().stream().filter(each -> each.port() == group.port()).findFirst();
    String what = "%s of %s".formatted(port(group), balancer.label());
    return Wiring.change(
        listener.isPresent() && !listener.get().targetGroups().isEmpty()
            ? "Forward %s to %s instead of %s"
                .formatted(
                    what, group.label(), topology.labelOf(listener.get().targetGroups().getFirst()))
            : "Forward %s to %s".formatted(what, group.label()),
        () -> forwarding(balancer, listener, group));
  }

  private static String port(TargetGroup group) {
    return group.protocol().name().replace('_', '/') + ":" + group.port();
  }

  private static boolean speaks(LoadBalancer.Type type, ListenerProtocol protocol) {
    return switch (protocol) {
      case HTTP, HTTPS -> type == LoadBalancer.Type.APPLICATION;
      case TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC -> type == LoadBalancer.Type.NETWORK;
      case GENEVE -> type == LoadBalancer.Type.GATEWAY;
    };
  }

  private static LoadBalancer forwarding(
      LoadBalancer balancer, Optional<Listener> listener, TargetGroup group) {
    List<Listener> all = new ArrayList<>(balancer.listeners());
    if (listener.isPresent()) {
      all.replaceAll(
          each -> each.equals(listener.get()) ? each.withTargetGroups(List.of(group.id())) : each);
    } else {
      all.add(Listener.of(group.protocol(), group.port(), group.id()));
    }
    return balancer.withListeners(all);
  }

  /** What is registered, as the group's type has it. */
  Optional<Wiring> of(TargetGroup group, Resource to) {
    return switch (to) {
      case Instance _ -> registered(group, to, TargetGroup.TargetType.INSTANCE);
      case LambdaFunction _ -> registered(group, to, TargetGroup.TargetType.LAMBDA);
      case LoadBalancer balancer ->
          group.targetType() == TargetGroup.TargetType.ALB
                  && balancer.type() == LoadBalancer.Type.APPLICATION
              ? registered(group, to, TargetGroup.TargetType.ALB)
              : Optional.empty();
      case NetworkInterface own -> byAddress(group, own, List.of(own));
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> registered(
      TargetGroup group, Resource host, TargetGroup.TargetType type) {
    List<NetworkInterface> interfaces = Whereabouts.interfacesOf(topology, host.id());
    if (group.targetType() == TargetGroup.TargetType.IP) {
      return byAddress(group, host, interfaces);
    }
    if (group.targetType() != type) {
      return Wiring.refuse(
          "%s has targets of another type than %s.".formatted(group.label(), host.label()));
    }
    if (type == TargetGroup.TargetType.INSTANCE
        && interfaces.stream().noneMatch(own -> isHere(group, own))) {
      return Wiring.refuse("%s is not in the VPC of %s.".formatted(host.label(), group.label()));
    }
    return registered(group, host, new TargetHost.Registered(host.id()));
  }

  private Optional<Wiring> byAddress(
      TargetGroup group, Resource host, List<NetworkInterface> interfaces) {
    if (group.targetType() != TargetGroup.TargetType.IP) {
      return Wiring.refuse("%s does not take addresses as targets.".formatted(group.label()));
    }
    return interfaces.stream()
        .flatMap(own -> own.addresses().stream())
        .findFirst()
        .map(own -> registered(group, host, new TargetHost.At(own.address())))
        .orElseGet(() -> Wiring.refuse("%s has no IPv4 address.".formatted(host.label())));
  }

  private static Optional<Wiring> registered(TargetGroup group, Resource host, TargetHost target) {
    return group.targets().stream().anyMatch(each -> each.host().equals(target))
        ? Wiring.refuse("%s is registered in %s already.".formatted(host.label(), group.label()))
        : Wiring.change(
            "Register %s in %s".formatted(host.label(), group.label()),
            () -> group.withTargets(Appended.to(group.targets(), Target.of(target))));
  }

  private boolean isHere(TargetGroup group, NetworkInterface own) {
    return topology
        .find(own.subnet(), Subnet.class)
        .filter(subnet -> subnet.vpc().equals(group.vpc()))
        .isPresent();
  }
}
