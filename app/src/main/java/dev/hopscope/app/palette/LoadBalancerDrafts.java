package dev.hopscope.app.palette;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.SubnetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New load balancers and target groups. */
final class LoadBalancerDrafts {
  private static final int HTTP = 80;

  private final Draft draft;
  private final Room room;

  LoadBalancerDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  /**
   * An application load balancer with a node in this subnet and one in another zone, as AWS demands
   * (rule LB-03); where there is no other zone, a network load balancer. With a group that takes
   * HTTP, a listener, and an empty target group.
   */
  void loadBalancer(Vpc vpc, Subnet subnet, Point at) {
    boolean facing =
        SubnetType.of(draft.topology(), subnet) == SubnetType.PUBLIC
            && !draft
                .topology()
                .referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class)
                .isEmpty();
    ResourceId id = draft.newId(ResourceKind.LOAD_BALANCER);
    Optional<Subnet> partner = partner(subnet);
    boolean application = partner.isPresent();
    ListenerProtocol protocol = application ? ListenerProtocol.HTTP : ListenerProtocol.TCP;
    ResourceId targets = targetGroup(vpc, protocol);
    draft.add(
        new LoadBalancer(
            id,
            draft.newName(application ? "alb" : "nlb"),
            vpc.id(),
            application ? LoadBalancer.Type.APPLICATION : LoadBalancer.Type.NETWORK,
            facing ? LoadBalancer.Scheme.INTERNET_FACING : LoadBalancer.Scheme.INTERNAL,
            application,
            true,
            LifecycleState.AVAILABLE,
            List.of(Listener.of(protocol, HTTP, targets)),
            false));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    List<Cidr> clients = facing ? List.of(Cidr.ANY_IPV4) : vpc.cidrs();
    draft.add(
        new SecurityGroup(
            group,
            draft.newName("load-balancer"),
            vpc.id(),
            clients.stream().map(range -> SecurityGroupRule.of(Traffic.tcp(HTTP), range)).toList(),
            SecurityGroup.ALLOW_ALL));
    List<Subnet> subnets = new ArrayList<>(List.of(subnet));
    partner.ifPresent(subnets::add);
    for (int i = 0; i < subnets.size(); i++) {
      node(subnets.get(i), id, group, facing, i);
    }
    room.put(id, at);
  }

  /** A subnet in another zone, of the same type if there is one. */
  private Optional<Subnet> partner(Subnet subnet) {
    List<Subnet> others =
        Whereabouts.subnetsOf(draft.topology(), subnet.vpc()).stream()
            .filter(other -> !other.availabilityZone().equals(subnet.availabilityZone()))
            .toList();
    SubnetType type = SubnetType.of(draft.topology(), subnet);
    return others.stream()
        .filter(other -> SubnetType.of(draft.topology(), other) == type)
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  private void node(Subnet subnet, ResourceId owner, ResourceId group, boolean facing, int index) {
    Optional<Address> publicAddress =
        facing ? FreeAddresses.publicOne(draft.topology()) : Optional.empty();
    draft.add(
        new NetworkInterface(
            draft.newId(ResourceKind.NETWORK_INTERFACE),
            "",
            subnet.id(),
            FreeAddresses.inSubnet(draft.topology(), subnet).stream()
                .map(address -> new PrivateAddress(address, publicAddress))
                .toList(),
            List.of(),
            List.of(group),
            true,
            InterfaceType.LOAD_BALANCER,
            InterfaceStatus.IN_USE,
            Optional.of(owner),
            index));
  }

  /** A target group for HTTP to instances; what it holds is up to whoever draws. */
  ResourceId targetGroup(Vpc vpc) {
    return targetGroup(vpc, ListenerProtocol.HTTP);
  }

  private ResourceId targetGroup(Vpc vpc, ListenerProtocol protocol) {
    ResourceId id = draft.newId(ResourceKind.TARGET_GROUP);
    draft.add(
        new TargetGroup(
            id,
            draft.newName("targets"),
            vpc.id(),
            TargetGroup.TargetType.INSTANCE,
            protocol,
            HTTP,
            List.of(),
            Optional.of(new HealthCheck(protocol, Optional.empty())),
            protocol == ListenerProtocol.TCP,
            TargetGroup.CrossZone.AS_LOAD_BALANCER,
            false));
    return id;
  }
}
