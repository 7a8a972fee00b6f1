package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What services are made of: load balancers, endpoint services, names and firewalls. */
final class ServiceWires {
  private final Topology topology;

  ServiceWires(Topology topology) {
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
                .formatted(what, group.label(), name(listener.get().targetGroups().getFirst()))
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
            () -> {
              List<Target> targets = new ArrayList<>(group.targets());
              targets.add(Target.of(target));
              return group.withTargets(targets);
            });
  }

  private boolean isHere(TargetGroup group, NetworkInterface own) {
    return topology
        .find(own.subnet(), Subnet.class)
        .filter(subnet -> subnet.vpc().equals(group.vpc()))
        .isPresent();
  }

  /** The load balancer behind a service, and the endpoints that lead to it. */
  Optional<Wiring> of(VpcEndpointService service, Resource to) {
    return switch (to) {
      case LoadBalancer balancer -> behind(service, balancer);
      case InterfaceEndpoint endpoint ->
          endpoint.serviceName().equals(service.serviceName())
              ? leadsThere(endpoint, service)
              : Wiring.change(
                  leading(endpoint, service),
                  () -> endpoint.withServiceName(service.serviceName()));
      case GatewayLoadBalancerEndpoint endpoint ->
          endpoint.serviceName().equals(service.serviceName())
              ? leadsThere(endpoint, service)
              : Wiring.change(
                  leading(endpoint, service),
                  () -> endpoint.withServiceName(service.serviceName()));
      case Resource _ -> Optional.empty();
    };
  }

  private static Optional<Wiring> leadsThere(Resource endpoint, VpcEndpointService service) {
    return Wiring.refuse("%s leads to %s already.".formatted(endpoint.label(), service.label()));
  }

  private static String leading(Resource endpoint, VpcEndpointService service) {
    return "Lead %s to %s".formatted(endpoint.label(), service.label());
  }

  private Optional<Wiring> behind(VpcEndpointService service, LoadBalancer balancer) {
    if (service.loadBalancers().contains(balancer.id())) {
      return Wiring.refuse("%s is behind %s already.".formatted(balancer.label(), service.label()));
    }
    boolean fits =
        switch (balancer.type()) {
          case NETWORK, GATEWAY ->
              service.loadBalancers().stream()
                  .flatMap(id -> topology.find(id, LoadBalancer.class).stream())
                  .allMatch(other -> other.type() == balancer.type());
          case APPLICATION, CLASSIC -> false;
        };
    return fits
        ? Wiring.change(
            "Put %s behind %s".formatted(balancer.label(), service.label()),
            () -> service.withLoadBalancers(with(service.loadBalancers(), balancer.id())))
        : Wiring.refuse(
            "Behind %s stand network or Gateway Load Balancers, all of one type."
                .formatted(service.label()));
  }

  private static List<ResourceId> with(List<ResourceId> ids, ResourceId added) {
    List<ResourceId> all = new ArrayList<>(ids);
    all.add(added);
    return all;
  }

  /** A zone answers in the VPCs it is associated with. */
  Optional<Wiring> of(PrivateHostedZone zone, Resource to) {
    if (!(to instanceof Vpc vpc)) {
      return Optional.empty();
    }
    return zone.vpcs().contains(vpc.id())
        ? Wiring.refuse("%s answers in %s already.".formatted(zone.label(), vpc.label()))
        : Wiring.change(
            "Associate %s with %s".formatted(zone.label(), vpc.label()),
            () -> zone.withVpcs(with(zone.vpcs(), vpc.id())));
  }

  /** A rule is for VPCs, and forwards by an outbound endpoint. */
  Optional<Wiring> of(ResolverRule rule, Resource to) {
    return switch (to) {
      case Vpc vpc ->
          rule.vpcs().contains(vpc.id())
              ? Wiring.refuse("%s is for %s already.".formatted(rule.label(), vpc.label()))
              : Wiring.change(
                  "Associate %s with %s".formatted(rule.label(), vpc.label()),
                  () -> rule.withVpcs(with(rule.vpcs(), vpc.id())));
      case ResolverEndpoint endpoint -> forwardedBy(rule, endpoint);
      case Resource _ -> Optional.empty();
    };
  }

  private static Optional<Wiring> forwardedBy(ResolverRule rule, ResolverEndpoint endpoint) {
    if (rule.type() != ResolverRule.Type.FORWARD) {
      return Wiring.refuse(
          "%s forwards nothing: the Resolver answers itself.".formatted(rule.label()));
    }
    if (endpoint.way() != ResolverEndpoint.Way.OUTBOUND) {
      return Wiring.refuse(
          "%s is inbound: a rule forwards by an outbound one.".formatted(endpoint.label()));
    }
    return rule.endpoint().filter(endpoint.id()::equals).isPresent()
        ? Wiring.refuse("%s forwards by %s already.".formatted(rule.label(), endpoint.label()))
        : Wiring.change(
            "Forward %s by %s".formatted(rule.label(), endpoint.label()),
            () -> rule.withEndpoint(Optional.of(endpoint.id())));
  }

  /** A firewall follows one policy. */
  Optional<Wiring> of(NetworkFirewall firewall, Resource to) {
    if (!(to instanceof FirewallPolicy policy)) {
      return Optional.empty();
    }
    return firewall.policy().filter(policy.id()::equals).isPresent()
        ? Wiring.refuse("%s follows %s already.".formatted(firewall.label(), policy.label()))
        : Wiring.change(
            "Let %s follow %s".formatted(firewall.label(), policy.label()),
            () -> firewall.withPolicy(Optional.of(policy.id())));
  }

  /** A policy lists rule groups. */
  Optional<Wiring> of(FirewallPolicy policy, Resource to) {
    if (!(to instanceof FirewallRuleGroup group)) {
      return Optional.empty();
    }
    if (policy.statelessGroups().contains(group.id())
        || policy.statefulGroups().contains(group.id())) {
      return Wiring.refuse("%s has %s already.".formatted(policy.label(), group.label()));
    }
    return Wiring.change(
        "Add %s to %s".formatted(group.label(), policy.label()),
        () ->
            switch (group.type()) {
              case STATELESS ->
                  policy.withStatelessGroups(with(policy.statelessGroups(), group.id()));
              case STATEFUL -> policy.withStatefulGroups(with(policy.statefulGroups(), group.id()));
            });
  }

  private String name(ResourceId id) {
    return topology.find(id).map(Resource::label).orElse(id.value());
  }
}
