package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/** The load balancer behind an endpoint service, and the endpoints that lead to it. */
final class EndpointServiceWires {
  private final Topology topology;

  EndpointServiceWires(Topology topology) {
    this.topology = topology;
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
            () -> service.withLoadBalancers(Appended.to(service.loadBalancers(), balancer.id())))
        : Wiring.refuse(
            "Behind %s stand network or Gateway Load Balancers, all of one type."
                .formatted(service.label()));
  }
}
