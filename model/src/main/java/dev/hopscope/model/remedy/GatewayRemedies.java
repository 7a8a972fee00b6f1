package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.GatewayProblem;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a VPC lacks made or attached, and what it has too much of taken away. */
final class GatewayRemedies {
  private GatewayRemedies() {}

  static Stream<Remedy> of(GatewayProblem problem, Topology topology) {
    return switch (problem) {
      case GatewayProblem.VpcLacks lacks -> made(lacks, topology);
      case GatewayProblem.SecondGateway second ->
          Stream.concat(
              detached(topology, second.vpc(), second.second(), second.first()),
              detached(topology, second.vpc(), second.first(), second.second()));
      case GatewayProblem.NoInternetGateway none -> internetGateway(topology, none.vpc());
      case GatewayProblem.BadNat bad ->
          topology.find(bad.nat(), NatGateway.class).stream()
              .flatMap(nat -> nat(bad, nat, topology));
      case GatewayProblem.UnusedElasticIp unused -> Stream.of(Remedy.delete(unused.elasticIp()));
    };
  }

  private static Stream<Remedy> made(GatewayProblem.VpcLacks lacks, Topology topology) {
    ResourceId id = topology.newId(lacks.what());
    return topology.find(lacks.vpc(), Vpc.class).stream()
        .map(
            vpc ->
                lacks.what() == ResourceKind.ROUTE_TABLE
                    ? Remedy.put(
                        new Action.Make(lacks.what(), vpc.id()),
                        new RouteTable(id, "", vpc.id(), List.of(), List.of()),
                        vpc.withMainRouteTable(Optional.of(id)))
                    : Remedy.put(
                        new Action.Make(lacks.what(), vpc.id()),
                        new NetworkAcl(
                            id, "", vpc.id(), NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL),
                        vpc.withDefaultNetworkAcl(Optional.of(id))));
  }

  /** The VPC without one of two gateways, the routes that led to it led to the other. */
  private static Stream<Remedy> detached(
      Topology topology, ResourceId vpc, ResourceId gone, ResourceId left) {
    return topology.find(gone).stream()
        .flatMap(GatewayRemedies::attachedToNothing)
        .map(
            gateway -> {
              List<Resource> puts = new ArrayList<>(List.of(gateway));
              topology.referrers(vpc, Role.CONTAINED_IN, RouteTable.class).stream()
                  .filter(table -> leadsTo(table, gone))
                  .map(table -> table.withRoutes(turned(table.routes(), gone, left)))
                  .forEach(puts::add);
              return Remedy.put(new Action.Detach(gone, vpc), puts);
            });
  }

  private static boolean leadsTo(RouteTable table, ResourceId target) {
    return table.routes().stream().anyMatch(route -> route.target().equals(RouteTarget.to(target)));
  }

  private static List<Route> turned(List<Route> routes, ResourceId from, ResourceId to) {
    return routes.stream()
        .map(
            route ->
                route.target().equals(RouteTarget.to(from))
                    ? new Route(
                        route.destination(),
                        RouteTarget.to(to),
                        route.propagated(),
                        route.blackhole())
                    : route)
        .toList();
  }

  private static Stream<Resource> attachedToNothing(Resource gateway) {
    return switch (gateway) {
      case InternetGateway own ->
          Stream.of(own.withVpc(Optional.empty()).withRouteTable(Optional.empty()));
      case EgressOnlyInternetGateway own -> Stream.of(own.withVpc(Optional.empty()));
      case VirtualPrivateGateway own ->
          Stream.of(own.withVpc(Optional.empty()).withRouteTable(Optional.empty()));
      case Resource _ -> Stream.empty();
    };
  }

  /** An internet gateway for the VPC: one that is attached to none, or a new one. */
  static Stream<Remedy> internetGateway(Topology topology, ResourceId vpc) {
    Optional<InternetGateway> loose =
        topology.all(InternetGateway.class).stream()
            .filter(gateway -> gateway.vpc().isEmpty())
            .findFirst();
    return Stream.of(
        loose
            .map(
                gateway ->
                    Remedy.put(
                        new Action.Attach(gateway.id(), vpc), gateway.withVpc(Optional.of(vpc))))
            .orElseGet(
                () ->
                    Remedy.put(
                        new Action.Make(ResourceKind.INTERNET_GATEWAY, vpc),
                        new InternetGateway(
                            topology.newId(ResourceKind.INTERNET_GATEWAY),
                            "",
                            Optional.of(vpc),
                            Optional.empty()))));
  }

  private static Stream<Remedy> nat(GatewayProblem.BadNat bad, NatGateway nat, Topology topology) {
    return switch (bad.fault()) {
      case NO_INTERFACE ->
          topology.find(nat.subnet(), Subnet.class).stream()
              .flatMap(subnet -> FreeAddresses.inSubnet(topology, subnet).stream())
              .map(
                  address ->
                      Remedy.put(
                          new Action.Make(ResourceKind.NETWORK_INTERFACE, nat.id()),
                          ServiceInterfaces.ofNat(topology, nat, address)));
      case NO_ELASTIC_IP -> elasticIp(topology, nat);
      case ELASTIC_IP_ON_PRIVATE ->
          bad.other().stream()
              .flatMap(id -> topology.find(id, ElasticIp.class).stream())
              .map(
                  elastic ->
                      Remedy.put(
                          new Action.TakeOut(elastic.id(), nat.id()),
                          elastic.associatedWith(Optional.empty(), Optional.empty())));
      case SUBNET_NOT_PUBLIC ->
          Stream.concat(moved(topology, nat), madePublic(topology, nat.subnet()));
    };
  }

  private static Stream<Remedy> elasticIp(Topology topology, NatGateway nat) {
    Optional<NetworkInterface> own =
        topology.referrers(nat.id(), Role.PART_OF, NetworkInterface.class).stream().findFirst();
    Optional<ElasticIp> loose =
        topology.all(ElasticIp.class).stream()
            .filter(elastic -> elastic.networkInterface().isEmpty())
            .findFirst();
    return own.stream()
        .flatMap(
            eni -> {
              Optional<Address> primary =
                  eni.addresses().stream().map(PrivateAddress::address).findFirst();
              return loose
                  .<Remedy>map(
                      elastic ->
                          Remedy.put(
                              new Action.Associate(elastic.id(), nat.id()),
                              elastic.associatedWith(Optional.of(eni.id()), primary)))
                  .or(
                      () ->
                          FreeAddresses.publicOne(topology)
                              .map(
                                  address ->
                                      Remedy.put(
                                          new Action.Make(ResourceKind.ELASTIC_IP, nat.id()),
                                          new ElasticIp(
                                              topology.newId(ResourceKind.ELASTIC_IP),
                                              "",
                                              address,
                                              Optional.of(eni.id()),
                                              primary))))
                  .stream();
            });
  }

  /** The gateway in a public subnet of its VPC, one of its own zone if there is one. */
  private static Stream<Remedy> moved(Topology topology, NatGateway nat) {
    Optional<Subnet> now = topology.find(nat.subnet(), Subnet.class);
    List<NetworkInterface> own = topology.referrers(nat.id(), Role.PART_OF, NetworkInterface.class);
    if (now.isEmpty() || own.size() != 1) {
      return Stream.empty();
    }
    List<Subnet> others =
        topology.referrers(now.get().vpc(), Role.CONTAINED_IN, Subnet.class).stream()
            .filter(other -> SubnetType.of(topology, other) == SubnetType.PUBLIC)
            .toList();
    return Stream.concat(
            others.stream()
                .filter(other -> other.availabilityZone().equals(now.get().availabilityZone())),
            others.stream())
        .limit(1)
        .flatMap(
            there ->
                FreeAddresses.inSubnet(topology, there).stream()
                    .map(address -> moved(topology, nat, own.getFirst(), there, address)));
  }

  private static Remedy moved(
      Topology topology, NatGateway nat, NetworkInterface own, Subnet there, Address address) {
    List<Resource> puts = new ArrayList<>();
    puts.add(nat.in(there.id()));
    puts.add(own.in(there.id(), List.of(PrivateAddress.of(address)), List.of()));
    topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
        .map(elastic -> elastic.associatedWith(Optional.of(own.id()), Optional.of(address)))
        .forEach(puts::add);
    return Remedy.put(new Action.MoveInto(nat.id(), there.id()), puts);
  }

  /** A default route to the internet gateway, in a table that serves this subnet alone. */
  private static Stream<Remedy> madePublic(Topology topology, ResourceId id) {
    Optional<Subnet> subnet = topology.find(id, Subnet.class);
    Optional<RouteTable> table =
        subnet
            .flatMap(own -> SubnetType.tableOf(topology, own))
            .flatMap(own -> topology.find(own, RouteTable.class));
    boolean shared =
        subnet.isEmpty()
            || table.isEmpty()
            || topology.referrers(subnet.get().vpc(), Role.CONTAINED_IN, Subnet.class).stream()
                .filter(other -> !other.id().equals(id))
                .anyMatch(
                    other ->
                        SubnetType.tableOf(topology, other)
                            .filter(table.get().id()::equals)
                            .isPresent());
    return shared
        ? Stream.empty()
        : topology.referrers(subnet.get().vpc(), Role.ATTACHED_TO, InternetGateway.class).stream()
            .flatMap(
                gateway ->
                    RouteRemedies.led(
                        topology,
                        table.get().id(),
                        RouteDestination.of(Cidr.ANY_IPV4),
                        gateway.id()));
  }
}
