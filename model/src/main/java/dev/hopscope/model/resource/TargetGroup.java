package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * Where a load balancer's listener sends: targets of one sort, and how their health is told.
 *
 * @param id of ours, or the last part of its ARN
 * @param name its name
 * @param vpc the VPC its targets lie in; for Lambda functions that of the load balancer
 * @param targetType what its targets are (rule LB-04)
 * @param protocol what it sends
 * @param port the port that targets are sent to unless they were registered with another; of no
 *     meaning for Lambda functions
 * @param targets what is registered
 * @param healthCheck how their health is told; where empty, all count as healthy
 * @param preserveClientIp whether targets see the client's address, where that is a choice (rule
 *     NLB-02)
 * @param crossZone whether a node sends to targets in other zones
 * @param targetsUnknown whether the snapshot lacks its targets
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html">Target
 *     groups</a>
 */
public record TargetGroup(
    ResourceId id,
    String name,
    ResourceId vpc,
    TargetType targetType,
    ListenerProtocol protocol,
    int port,
    List<Target> targets,
    Optional<HealthCheck> healthCheck,
    boolean preserveClientIp,
    CrossZone crossZone,
    boolean targetsUnknown)
    implements Resource {

  /** What the targets of a group are. */
  public enum TargetType {
    INSTANCE,
    IP,
    LAMBDA,
    /** An application load balancer. */
    ALB
  }

  /** Whether a node sends to targets in other zones. */
  public enum CrossZone {
    /** As the load balancer says. */
    AS_LOAD_BALANCER,
    ON,
    OFF
  }

  /** Refuses a port that is none. */
  public TargetGroup {
    targets = List.copyOf(targets);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is of 0 to 65535, not " + port);
    }
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.TARGET_GROUP;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc), targets.stream().flatMap(Target::references));
  }

  /** Whether targets see the client's address, by choice or because there is none (NLB-02). */
  public boolean preservesClientIp() {
    return switch (protocol) {
      case UDP, TCP_UDP, QUIC, TCP_QUIC -> true;
      case TCP, TLS -> preserveClientIp || targetType == TargetType.ALB;
      case HTTP, HTTPS, GENEVE -> false;
    };
  }

  /** Whether AWS switches the preservation on in a new group of this sort (rule NLB-02). */
  public static boolean preservesByDefault(ListenerProtocol protocol, TargetType type) {
    return switch (protocol) {
      case UDP, TCP_UDP, QUIC, TCP_QUIC -> true;
      case TCP, TLS -> type == TargetType.INSTANCE || type == TargetType.ALB;
      case HTTP, HTTPS, GENEVE -> false;
    };
  }

  @Override
  public TargetGroup withName(String newName) {
    return copy(newName, targetType, protocol, port, targets, healthCheck);
  }

  /** The same group for other targets; those it has stay. */
  public TargetGroup withTargetType(TargetType type) {
    return copy(name, type, protocol, port, targets, healthCheck);
  }

  /** The same group, sending another protocol. */
  public TargetGroup withProtocol(ListenerProtocol newProtocol) {
    return copy(name, targetType, newProtocol, port, targets, healthCheck);
  }

  /** The same group, sending to another port. */
  public TargetGroup withPort(int newPort) {
    return copy(name, targetType, protocol, newPort, targets, healthCheck);
  }

  /** The same group with other targets. */
  public TargetGroup withTargets(List<Target> newTargets) {
    return copy(name, targetType, protocol, port, newTargets, healthCheck);
  }

  /** The same group with another health check, or none. */
  public TargetGroup withHealthCheck(Optional<HealthCheck> check) {
    return copy(name, targetType, protocol, port, targets, check);
  }

  /** The same group with client IP preservation on or off. */
  public TargetGroup withPreserveClientIp(boolean on) {
    return new TargetGroup(
        id,
        name,
        vpc,
        targetType,
        protocol,
        port,
        targets,
        healthCheck,
        on,
        crossZone,
        targetsUnknown);
  }

  /** The same group with another setting of cross-zone load balancing. */
  public TargetGroup withCrossZone(CrossZone setting) {
    return new TargetGroup(
        id,
        name,
        vpc,
        targetType,
        protocol,
        port,
        targets,
        healthCheck,
        preserveClientIp,
        setting,
        targetsUnknown);
  }

  @Override
  public TargetGroup afterRemovalOf(ResourceId removed) {
    return withTargets(targets.stream().flatMap(target -> target.afterRemovalOf(removed)).toList());
  }

  /** A function may be registered that is not drawn. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return targetType == TargetType.LAMBDA && !vpc.equals(target);
  }

  private TargetGroup copy(
      String newName,
      TargetType newType,
      ListenerProtocol newProtocol,
      int newPort,
      List<Target> newTargets,
      Optional<HealthCheck> newCheck) {
    return new TargetGroup(
        id,
        newName,
        vpc,
        newType,
        newProtocol,
        newPort,
        newTargets,
        newCheck,
        preserveClientIp,
        crossZone,
        targetsUnknown);
  }
}
