package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Routes that AWS would refuse, or that lead nowhere (section 2 of the rules). */
public sealed interface RouteProblem extends Problem {

  /** Two written routes of one table for one destination. */
  record DuplicateRoute(ResourceId table, RouteDestination destination) implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(table);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("RouteAlreadyExists");
    }
  }

  /** A destination that a written route may not have, at least not with this target. */
  record BadRouteDestination(
      ResourceId table, RouteDestination destination, RouteTarget target, DestinationFault fault)
      implements RouteProblem {

    /** What is wrong with it. */
    public enum DestinationFault {
      /** A range of the VPC, or a subnet's, sent to what may not stand there (rule RT-16). */
      TARGET_INSIDE_VPC,
      /** Inside the VPC without being the range of a subnet (rule RT-16). */
      PART_OF_VPC,
      /** Inside the link-local ranges (rule RT-15). */
      LINK_LOCAL
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(table), idOf(target).stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }

  /** A target that a route of this table, or for this destination, may not have. */
  record BadRouteTarget(
      ResourceId table, RouteDestination destination, ResourceId target, TargetFault fault)
      implements RouteProblem {

    /** What is wrong with it. */
    public enum TargetFault {
      /** A kind that no route may name, such as an interface endpoint (rule RT-25). */
      NOT_A_TARGET("InvalidParameterValue"),
      /** An instance with several interfaces: one of those must be named (section 2.4). */
      SEVERAL_INTERFACES("InvalidInstanceID"),
      /** Lies in another VPC or is attached to one (rule RT-05). */
      OTHER_VPC("InvalidParameterValue"),
      /** A gateway attached to nothing, or a transit gateway without attachment to the VPC. */
      NOT_ATTACHED("InvalidParameterValue"),
      /** An IPv4 range sent to an egress-only gateway, or IPv6 to a NAT gateway (section 2.4). */
      OTHER_FAMILY("InvalidParameterValue"),
      /** Put into tables by AWS alone (rule RT-26). */
      NOT_BY_HAND("InvalidParameterValue"),
      /** A prefix list sent to a Gateway Load Balancer endpoint: perhaps refused (doubt D14). */
      LIST_TO_INSPECTION("InvalidParameterValue");

      private final String awsCode;

      TargetFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    @Override
    public Severity severity() {
      return fault == TargetFault.LIST_TO_INSPECTION ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(table, target);
    }

    @Override
    public Optional<String> awsCode() {
      if (fault == TargetFault.NOT_ATTACHED && is(ResourceKind.TRANSIT_GATEWAY)) {
        return Optional.of("InvalidTransitGatewayID.NotFound");
      }
      return Optional.of(
          fault == TargetFault.NOT_A_TARGET && is(ResourceKind.INTERFACE_ENDPOINT)
              ? "RouteNotSupported"
              : fault.awsCode);
    }

    private boolean is(ResourceKind kind) {
      return target.value().startsWith(kind.idPrefix());
    }
  }

  /** A route that drops what it matches because its target is gone (section 2.5 of the rules). */
  record DeadRoute(ResourceId table, RouteDestination destination, Optional<ResourceId> target)
      implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(table), target.stream()).toList();
    }
  }

  /** A route that a gateway's table may not have (rules RT-31 to RT-33). */
  record BadEdgeTable(
      ResourceId table, ResourceId gateway, Optional<RouteDestination> destination, EdgeFault fault)
      implements RouteProblem {

    /** What is wrong with it. */
    public enum EdgeFault {
      /** Other than local, an interface or a load balancer endpoint. */
      TARGET,
      /** Neither a whole range of the VPC nor that of a subnet. */
      DESTINATION,
      /** Takes routes that a virtual private gateway propagates. */
      PROPAGATION
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(table, gateway);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }

  /** A table that takes the routes of a gateway not attached to its VPC (rule VPN-02). */
  record PropagationFromElsewhere(ResourceId table, ResourceId gateway) implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(table, gateway);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("Gateway.NotAttached");
    }
  }

  /** A subnet whose table sends it to a NAT gateway in another zone (rule NAT-12). */
  record NatInOtherZone(ResourceId subnet, ResourceId table, ResourceId nat)
      implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.NOTICE;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(subnet, table, nat);
    }
  }

  /** A peering to which one VPC has a route and the other none back (rule PEER-04). */
  record OneSidedPeering(ResourceId peering, ResourceId vpcWithRoute, ResourceId vpcWithout)
      implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(peering, vpcWithout, vpcWithRoute);
    }
  }

  /** A peering to which neither VPC has a route, so that it carries nothing (rule PEER-04). */
  record UnroutedPeering(ResourceId peering, ResourceId requester, ResourceId accepter)
      implements RouteProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(peering, requester, accepter);
    }
  }

  private static Optional<ResourceId> idOf(RouteTarget target) {
    return switch (target) {
      case RouteTarget.To to -> Optional.of(to.id());
      case RouteTarget.Local _, RouteTarget.Unmodelled _ -> Optional.empty();
    };
  }
}
