package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A load balancer: it takes connections at its nodes and makes new ones to its targets (rule
 * LB-01). Its nodes are the network interfaces attached to it, one for each subnet; their groups
 * are its security groups.
 *
 * @param id of ours, or the last part of its ARN, such as {@code app/shop/50dc6c495c0c9188}
 * @param name its name
 * @param vpc the VPC its nodes lie in
 * @param type application, network, gateway or classic
 * @param scheme whether its nodes have public addresses
 * @param crossZone whether a node sends to targets in other zones, where a target group does not
 *     say; always so for an application load balancer (rules ALB-02, NLB-01)
 * @param enforcePrivateLink whether the inbound rules of a network load balancer's groups hold for
 *     what comes through PrivateLink
 * @param state only an available one takes packets
 * @param listeners the ports it listens on
 * @param listenersUnknown whether the snapshot lacks its listeners
 * @param dnsName the name that AWS gave it; where empty, it follows from the load balancer's own
 *     (rule LB-02)
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html">How
 *     Elastic Load Balancing works</a>
 */
public record LoadBalancer(
    ResourceId id,
    String name,
    ResourceId vpc,
    Type type,
    Scheme scheme,
    boolean crossZone,
    boolean enforcePrivateLink,
    LifecycleState state,
    List<Listener> listeners,
    boolean listenersUnknown,
    Optional<String> dnsName)
    implements Resource {

  /** A load balancer whose DNS name is not told. */
  public LoadBalancer(
      ResourceId id,
      String name,
      ResourceId vpc,
      Type type,
      Scheme scheme,
      boolean crossZone,
      boolean enforcePrivateLink,
      LifecycleState state,
      List<Listener> listeners,
      boolean listenersUnknown) {
    this(
        id,
        name,
        vpc,
        type,
        scheme,
        crossZone,
        enforcePrivateLink,
        state,
        listeners,
        listenersUnknown,
        Optional.empty());
  }

  /** On which layer a load balancer works. */
  public enum Type {
    /** Speaks HTTP on both sides. */
    APPLICATION,
    /** Passes TCP, UDP or TLS on. */
    NETWORK,
    /** Sends whole packets through appliances; reached only by its endpoints. */
    GATEWAY,
    /** The first generation. */
    CLASSIC
  }

  /** Who can reach a load balancer's nodes by name. */
  public enum Scheme {
    INTERNET_FACING,
    INTERNAL
  }

  public LoadBalancer {
    listeners = List.copyOf(listeners);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.LOAD_BALANCER;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        listeners.stream()
            .flatMap(listener -> Reference.of(Role.ASSOCIATED_WITH, listener.targetGroups())));
  }

  /** Whether it sends to targets in zones other than the node's, as far as it decides. */
  public boolean crossesZones() {
    return crossZone || type == Type.APPLICATION;
  }

  @Override
  public LoadBalancer withName(String newName) {
    return copy(newName, type, scheme, crossZone, enforcePrivateLink, state, listeners);
  }

  /** The same load balancer of another type. */
  public LoadBalancer withType(Type newType) {
    return copy(name, newType, scheme, crossZone, enforcePrivateLink, state, listeners);
  }

  /** The same load balancer, internet-facing or internal. */
  public LoadBalancer withScheme(Scheme newScheme) {
    return copy(name, type, newScheme, crossZone, enforcePrivateLink, state, listeners);
  }

  /** The same load balancer with cross-zone load balancing on or off. */
  public LoadBalancer withCrossZone(boolean on) {
    return copy(name, type, scheme, on, enforcePrivateLink, state, listeners);
  }

  /** The same load balancer, asking its groups about what comes through PrivateLink or not. */
  public LoadBalancer withEnforcePrivateLink(boolean on) {
    return copy(name, type, scheme, crossZone, on, state, listeners);
  }

  /** The same load balancer in another state. */
  public LoadBalancer withState(LifecycleState newState) {
    return copy(name, type, scheme, crossZone, enforcePrivateLink, newState, listeners);
  }

  /** The same load balancer with other listeners. */
  public LoadBalancer withListeners(List<Listener> newListeners) {
    return copy(name, type, scheme, crossZone, enforcePrivateLink, state, newListeners);
  }

  @Override
  public LoadBalancer afterRemovalOf(ResourceId removed) {
    return withListeners(
        listeners.stream()
            .map(
                listener ->
                    listener.withTargetGroups(Reference.without(removed, listener.targetGroups())))
            .toList());
  }

  private LoadBalancer copy(
      String newName,
      Type newType,
      Scheme newScheme,
      boolean newCrossZone,
      boolean newEnforce,
      LifecycleState newState,
      List<Listener> newListeners) {
    return new LoadBalancer(
        id,
        newName,
        vpc,
        newType,
        newScheme,
        newCrossZone,
        newEnforce,
        newState,
        newListeners,
        listenersUnknown,
        dnsName);
  }

  /** The same load balancer under this DNS name. */
  public LoadBalancer withDnsName(Optional<String> newName) {
    return new LoadBalancer(
        id,
        name,
        vpc,
        type,
        scheme,
        crossZone,
        enforcePrivateLink,
        state,
        listeners,
        listenersUnknown,
        newName);
  }
}
