package dev.hopscope.app.inspector;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** A VPC with two subnets and two instances, whose database's network ACL forgets the reply. */
final class Fixture {
  private Fixture() {}

  static Session session() {
    Session session = new Session();
    session.open(
        new Document(Topology.of(resources()), Diagram.empty(), List.of(), List.of()),
        Optional.empty());
    return session;
  }

  static <R extends Resource> Subject<R> subject(Session session, String id, Class<R> type) {
    return new Subject<>(
        session,
        new Selection(),
        session.document().topology().find(id(id), type).orElseThrow(),
        type);
  }

  static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  private static List<Resource> resources() {
    return List.of(
        new Region(id("us-east-1"), "N. Virginia"),
        new AvailabilityZone(id("us-east-1a"), "us-east-1a", id("us-east-1"), Optional.empty()),
        new Vpc(
            id("vpc-1"),
            "shop",
            id("us-east-1"),
            Optional.empty(),
            List.of(Cidr.parse("10.0.0.0/16")),
            List.of(),
            List.of(),
            true,
            true,
            Optional.of(id("rtb-main")),
            Optional.of(id("acl-default"))),
        subnet("subnet-app", "10.0.10.0/24", Optional.empty()),
        subnet("subnet-db", "10.0.20.0/24", Optional.of(id("acl-db"))),
        new RouteTable(
            id("rtb-main"),
            "main",
            id("vpc-1"),
            List.of(Route.of(Cidr.ANY_IPV4, id("igw-1"))),
            List.of()),
        new InternetGateway(id("igw-1"), "way-out", Optional.of(id("vpc-1")), Optional.empty()),
        new InternetGateway(id("igw-2"), "of-nobody", Optional.empty(), Optional.empty()),
        new NatGateway(
            id("nat-1"),
            "nat-a",
            id("subnet-app"),
            NatGateway.Connectivity.PUBLIC,
            LifecycleState.AVAILABLE),
        new NetworkAcl(
            id("acl-default"), "", id("vpc-1"), NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL),
        new NetworkAcl(
            id("acl-db"),
            "db-acl",
            id("vpc-1"),
            List.of(AclRule.allow(100, Traffic.tcp(5432), Cidr.parse("10.0.10.0/24"))),
            List.of(AclRule.allow(100, Traffic.tcp(443), Cidr.parse("10.0.10.0/24")))),
        new SecurityGroup(
            id("sg-app"), "app-group", id("vpc-1"), List.of(), SecurityGroup.ALLOW_ALL),
        new SecurityGroup(
            id("sg-db"),
            "db-group",
            id("vpc-1"),
            List.of(SecurityGroupRule.ofGroup(Traffic.tcp(5432), id("sg-app"))),
            SecurityGroup.ALLOW_ALL),
        new PrefixList(id("pl-1"), "office", List.of(Cidr.parse("192.0.2.0/24"))),
        new Instance(id("i-app"), "app", InstanceState.RUNNING, Appliance.UNSPECIFIED),
        interfaceOf("app", "10.0.10.10"),
        new Instance(id("i-db"), "db", InstanceState.RUNNING, Appliance.UNSPECIFIED),
        interfaceOf("db", "10.0.20.10"));
  }

  private static Subnet subnet(String id, String cidr, Optional<ResourceId> acl) {
    return new Subnet(
        id(id),
        "",
        id("vpc-1"),
        id("us-east-1a"),
        Optional.of(Cidr.parse(cidr)),
        List.of(),
        Optional.empty(),
        acl,
        false);
  }

  private static NetworkInterface interfaceOf(String name, String address) {
    return new NetworkInterface(
        id("eni-" + name),
        "",
        id("subnet-" + name),
        List.of(PrivateAddress.of(Address.parse(address))),
        List.of(),
        List.of(id("sg-" + name)),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.of(id("i-" + name)),
        0);
  }
}
