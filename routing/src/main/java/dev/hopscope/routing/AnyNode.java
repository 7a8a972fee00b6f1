package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.walk.BalancerNodes;
import dev.hopscope.routing.walk.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with a load balancer at one end: its name leads to any node, so each is a choice
 * (section 0.3 of the rules).
 */
record AnyNode(Network network, Question question, End.AtNodes balancer) {

  /** The load balancer asks: its nodes send to targets. */
  Asked asking(End destination) {
    Question sent =
        new Question(
            question.from(),
            question.to(),
            question.protocol(),
            question.port(),
            question.sourcePort().or(this::ownPort));
    return any(
        balancer.nodes(),
        node ->
            Asked.between(network, sent, new End.AtInterface(node, Optional.empty()), destination));
  }

  private Optional<Integer> ownPort() {
    return question.protocol().hasPorts()
        ? Optional.of(Step.TargetStep.PROBE_PORT)
        : Optional.empty();
  }

  /** The load balancer is asked, at a node that its name leads to. */
  Asked askedBy(End source) {
    List<NetworkInterface> nodes =
        new BalancerNodes(network, balancer.balancer()).inDns(question.protocol(), question.port());
    return any(nodes, node -> Asked.between(network, question, source, end(source, node)));
  }

  /**
   * The name of an internet-facing one leads to public addresses, inside too (rule LB-02); a VPC
   * link goes to a listener, not to a name.
   */
  private End end(End source, NetworkInterface node) {
    Optional<Address> known =
        balancer.balancer().scheme() == LoadBalancer.Scheme.INTERNET_FACING
                && source instanceof End.AtInterface at
                && at.networkInterface().type() != InterfaceType.API_GATEWAY_MANAGED
            ? publicAddressOf(node)
            : Optional.empty();
    return known
        .<End>map(End.AtAddress::new)
        .orElseGet(() -> new End.AtInterface(node, Optional.empty()));
  }

  private Optional<Address> publicAddressOf(NetworkInterface node) {
    return node.addresses().stream()
        .map(PrivateAddress::address)
        .flatMap(own -> network.publicAddressOf(node, own).stream())
        .findFirst();
  }

  private interface ByNode {
    Asked asked(NetworkInterface node);
  }

  private Asked any(List<NetworkInterface> nodes, ByNode byNode) {
    List<ResourceId> names = nodes.stream().map(NetworkInterface::id).toList();
    List<Asked.Start> starts = new ArrayList<>();
    Optional<Asked> other = Optional.empty();
    for (NetworkInterface node : nodes) {
      Asked asked = byNode.asked(node);
      if (asked instanceof Asked.Ready ready) {
        ready.asked().forEach(start -> starts.add(chosen(names, node, start)));
      } else {
        other = other.or(() -> Optional.of(asked));
      }
    }
    return starts.isEmpty() ? other.orElseThrow() : new Asked.Ready(starts);
  }

  private Asked.Start chosen(List<ResourceId> names, NetworkInterface node, Asked.Start start) {
    if (names.size() == 1) {
      return start;
    }
    Step fork = new Step.ForkStep(balancer.balancer().id(), names, node.id(), start.packet());
    return new Asked.Start(
        start.place(),
        start.packet(),
        Stream.concat(Stream.of(fork), start.before().stream()).toList(),
        start.notes(),
        start.api());
  }
}
