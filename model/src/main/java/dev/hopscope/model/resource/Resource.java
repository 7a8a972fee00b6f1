package dev.hopscope.model.resource;

import java.util.List;

/**
 * One AWS resource as a value. A record states its intrinsic facts; what the program does with it
 * (forwarding, drawing, editing) is one exhaustive switch per concern elsewhere.
 */
public sealed interface Resource
    permits Container,
        Forwarder,
        Api,
        AwsService,
        CustomerGateway,
        DatabaseInstance,
        EcsTask,
        ClientVpnEndpoint,
        DirectConnectGateway,
        ElasticIp,
        FirewallPolicy,
        FirewallRuleGroup,
        Instance,
        InstanceConnectEndpoint,
        InterfaceEndpoint,
        LoadBalancer,
        LambdaFunction,
        NetworkAcl,
        NetworkFirewall,
        PrefixList,
        PrivateHostedZone,
        ResolverEndpoint,
        ResolverRule,
        RouteTable,
        SecurityGroup,
        TargetGroup,
        TransitGatewayAttachment,
        TransitGatewayConnectPeer,
        TransitGatewayPeeringAttachment,
        TransitGatewayPolicyTable,
        TransitGatewayRouteTable,
        VpcBlockPublicAccessExclusion,
        VpcBlockPublicAccessOptions,
        VirtualInterface,
        VpcEndpointService,
        VpcLink,
        VpcLinkV2,
        VpnConnection,
        WebAcl {

  /** The id; it never changes. */
  ResourceId id();

  /** The Name tag, or a group's or list's own name; empty where there is none. */
  String name();

  /** Which kind of resource this is. */
  ResourceKind kind();

  /** Everything this resource names; the only place that knows what points where. */
  List<Reference> references();

  /** The same resource under another name. */
  Resource withName(String name);

  /**
   * What is left of this resource when another, which it may survive, has been removed:
   * associations are cleared, routes turn to blackholes, group references stay and are stale.
   */
  default Resource afterRemovalOf(ResourceId removed) {
    return this;
  }

  /**
   * Whether this resource may go on naming a target that is gone, or that is of a kind that is not
   * modelled: dead routes and stale rules do.
   */
  default boolean mayNameWhatIsGone(ResourceId target) {
    return false;
  }

  /** The name where there is one, else the id. */
  default String label() {
    return name().isBlank() ? id().value() : name();
  }
}
