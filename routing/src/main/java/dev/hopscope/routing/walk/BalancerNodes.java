package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.TargetGroup;
import java.util.List;
import java.util.Optional;

/** Which nodes the name of a load balancer leads to. */
public record BalancerNodes(Network network, LoadBalancer balancer) {

  /**
   * All of them; but a network load balancer leaves out those of zones without a healthy target,
   * while other zones have one (rule LB-05).
   *
   * @param port the port of the listener that is asked, where the protocol has ports
   */
  public List<NetworkInterface> inDns(Protocol protocol, Optional<Integer> port) {
    List<NetworkInterface> all = network.interfacesOf(balancer.id());
    if (balancer.type() != LoadBalancer.Type.NETWORK) {
      return all;
    }
    List<TargetGroup> groups =
        balancer.listeners().stream()
            .filter(listener -> listener.protocol().carries(protocol))
            .filter(listener -> port.filter(asked -> asked == listener.port()).isPresent())
            .flatMap(listener -> listener.targetGroups().stream())
            .flatMap(id -> network.topology().find(id, TargetGroup.class).stream())
            .toList();
    Tracer tracer = new Tracer(network);
    List<NetworkInterface> left =
        all.stream()
            .filter(
                node -> groups.stream().allMatch(group -> tracer.isInDns(balancer, group, node)))
            .toList();
    return left.isEmpty() ? all : left;
  }
}
