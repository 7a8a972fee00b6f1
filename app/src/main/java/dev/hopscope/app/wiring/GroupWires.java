package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is a member of a security group, and whom its rules name.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">Control
 *     traffic with security groups</a>
 */
final class GroupWires {
  private final Topology topology;

  GroupWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(SecurityGroup group, Resource to) {
    return switch (to) {
      case NetworkInterface own -> joinsByItself(group, own);
      case Instance _,
          EcsTask _,
          LambdaFunction _,
          DatabaseInstance _,
          InterfaceEndpoint _,
          ResolverEndpoint _,
          InstanceConnectEndpoint _,
          ClientVpnEndpoint _ ->
          joins(group, to, Whereabouts.interfacesOf(topology, to.id()));
      case LoadBalancer balancer -> joins(group, balancer);
      case NatGateway nat -> Wiring.refuse("%s has no security groups.".formatted(nat.label()));
      case SecurityGroup other -> letsIn(other, group);
      case Vpc vpc -> associated(group, vpc);
      case Resource _ -> Optional.empty();
    };
  }

  /** The ranges of a list are let in. */
  Optional<Wiring> of(PrefixList list, Resource to) {
    return switch (to) {
      case SecurityGroup group ->
          rule(group, new Peer.Listed(list.id()), "the ranges of " + list.label());
      case GatewayEndpoint endpoint ->
          Wiring.refuse("%s has the prefix list of its service.".formatted(endpoint.label()));
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> joinsByItself(SecurityGroup group, NetworkInterface own) {
    return own.attachedTo()
        .flatMap(id -> topology.find(id, LoadBalancer.class))
        .map(balancer -> joins(group, balancer))
        .orElseGet(() -> joins(group, own, List.of(own)));
  }

  private Optional<Wiring> joins(SecurityGroup group, LoadBalancer balancer) {
    List<NetworkInterface> nodes = Whereabouts.interfacesOf(topology, balancer.id());
    boolean has = nodes.stream().anyMatch(node -> !node.securityGroups().isEmpty());
    return switch (balancer.type()) {
      case APPLICATION, CLASSIC -> joins(group, balancer, nodes);
      case NETWORK ->
          has
              ? joins(group, balancer, nodes)
              : Wiring.refuse(
                  "%s was made without security groups: a network load balancer keeps that."
                      .formatted(balancer.label()));
      case GATEWAY -> Wiring.refuse("%s has no security groups.".formatted(balancer.label()));
    };
  }

  private Optional<Wiring> joins(
      SecurityGroup group, Resource member, List<NetworkInterface> interfaces) {
    if (interfaces.isEmpty()) {
      return Wiring.refuse("%s has no interface to put into a group.".formatted(member.label()));
    }
    Optional<NetworkInterface> foreign =
        interfaces.stream().filter(own -> !servesVpcOf(group, own)).findFirst();
    if (foreign.isPresent()) {
      return Wiring.refuse(
          "%s is of %s; %s is not in it."
              .formatted(group.label(), topology.labelOf(group.vpc()), member.label()));
    }
    if (interfaces.stream().anyMatch(own -> !isSharedWith(group, own))) {
      return Wiring.refuse(
          "%s is of another account than %s and not shared with it."
              .formatted(group.label(), member.label()));
    }
    if (interfaces.stream().anyMatch(own -> isWithoutGroups(own.type()))) {
      return Wiring.refuse("AWS gives %s no security groups.".formatted(member.label()));
    }
    List<NetworkInterface> outside =
        interfaces.stream().filter(own -> !own.securityGroups().contains(group.id())).toList();
    String meaning = "Add %s to %s".formatted(group.label(), member.label());
    return outside.isEmpty()
        ? Wiring.refuse("%s has %s already.".formatted(member.label(), group.label()))
        : Wiring.join(
            meaning,
            () ->
                new Edit.Batch(
                    meaning,
                    outside.stream()
                        .<Edit>map(own -> new Edit.ReplaceResource(in(own, group)))
                        .toList()));
  }

  private boolean isSharedWith(SecurityGroup group, NetworkInterface own) {
    Optional<String> owner = group.owner().or(() -> accountOf(group.vpc()));
    Optional<String> user =
        own.owner()
            .or(
                () ->
                    topology
                        .find(own.subnet(), Subnet.class)
                        .flatMap(subnet -> accountOf(subnet.vpc())));
    return owner.equals(user) || user.filter(group.sharedWith()::contains).isPresent();
  }

  private Optional<String> accountOf(ResourceId vpc) {
    return topology.find(vpc, Vpc.class).flatMap(Vpc::account);
  }

  private static boolean isWithoutGroups(InterfaceType type) {
    return switch (type) {
      case NAT_GATEWAY, GATEWAY_LOAD_BALANCER_ENDPOINT, TRANSIT_GATEWAY -> true;
      case INTERFACE,
          VPC_ENDPOINT,
          LOAD_BALANCER,
          CLIENT_VPN,
          LAMBDA,
          INSTANCE_CONNECT_ENDPOINT,
          API_GATEWAY_MANAGED,
          OTHER ->
          false;
    };
  }

  private static NetworkInterface in(NetworkInterface own, SecurityGroup group) {
    List<ResourceId> groups = new ArrayList<>(own.securityGroups());
    groups.add(group.id());
    return own.withSecurityGroups(groups);
  }

  private boolean servesVpcOf(SecurityGroup group, NetworkInterface own) {
    return topology
        .find(own.subnet(), Subnet.class)
        .map(Subnet::vpc)
        .filter(vpc -> vpc.equals(group.vpc()) || group.associatedVpcs().contains(vpc))
        .isPresent();
  }

  /** A rule in one group that names the members of the other (rule SG-20). */
  private Optional<Wiring> letsIn(SecurityGroup group, SecurityGroup from) {
    if (!group.vpc().equals(from.vpc()) && !arePeers(group.vpc(), from.vpc())) {
      return Wiring.refuse(
          "%s is of another VPC: a rule names groups of its own VPC or of a peer."
              .formatted(from.label()));
    }
    return rule(group, new Peer.Group(from.id()), "members of " + from.label());
  }

  private Optional<Wiring> rule(SecurityGroup group, Peer peer, String who) {
    boolean there = group.inbound().stream().anyMatch(rule -> rule.peer().equals(peer));
    return there
        ? Wiring.refuse("%s has an inbound rule for %s.".formatted(group.label(), who))
        : Wiring.change(
            "Let %s send all traffic to %s".formatted(who, group.label()),
            () -> {
              List<SecurityGroupRule> rules = new ArrayList<>(group.inbound());
              rules.add(new SecurityGroupRule(Traffic.ALL, peer, ""));
              return group.withRules(Direction.INGRESS, rules);
            });
  }

  private boolean arePeers(ResourceId one, ResourceId other) {
    return topology.referrers(one, Role.CONNECTS, VpcPeeringConnection.class).stream()
        .anyMatch(peering -> peering.peerOf(one).equals(other));
  }

  /** A group may serve further VPCs of its Region. */
  private Optional<Wiring> associated(SecurityGroup group, Vpc vpc) {
    if (group.vpc().equals(vpc.id()) || group.associatedVpcs().contains(vpc.id())) {
      return Wiring.refuse("%s is a group of %s.".formatted(group.label(), vpc.label()));
    }
    boolean sameRegion =
        topology
            .find(group.vpc(), Vpc.class)
            .filter(own -> own.region().equals(vpc.region()))
            .isPresent();
    if (!sameRegion) {
      return Wiring.refuse(
          "%s is in another Region: a group serves VPCs of its own.".formatted(vpc.label()));
    }
    if (!group.owner().or(() -> accountOf(group.vpc())).equals(vpc.account())) {
      return Wiring.refuse(
          "%s is of another account than %s.".formatted(group.label(), vpc.label()));
    }
    if (group.name().equals("default")) {
      return Wiring.refuse("A default security group serves its own VPC only.");
    }
    return Wiring.change(
        "Associate %s with %s".formatted(group.label(), vpc.label()),
        () -> {
          List<ResourceId> vpcs = new ArrayList<>(group.associatedVpcs());
          vpcs.add(vpc.id());
          return group.withAssociatedVpcs(vpcs);
        });
  }
}
