package dev.hopscope.model.edit;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is copied and pasted in tests: {@code vpc-1} with a subnet, in which the instance {@code
 * i-web} has an interface in a group and an Elastic IP address; and {@code vpc-2}, its peer, with
 * an empty subnet.
 */
final class TwoVpcs {
  /** Where the instance is drawn. */
  static final Rect DRAWN = new Rect(64, 96, 40, 40);

  private TwoVpcs() {}

  static Document document(Resource... more) {
    return Document.empty()
        .with(topology(more))
        .with(Diagram.of(Map.of(id("i-web"), DRAWN, id("vpc-2"), new Rect(500, 0, 320, 312))));
  }

  private static Topology topology(Resource... more) {
    List<Resource> all =
        List.of(
            new Region(id("us-east-1"), ""),
            new AvailabilityZone(id("us-east-1a"), "", id("us-east-1"), Optional.empty()),
            vpc("vpc-1", "10.0.0.0/16"),
            table("rtb-1", "vpc-1"),
            new SecurityGroup(id("sg-web"), "web", id("vpc-1"), List.of(), SecurityGroup.ALLOW_ALL),
            subnet("subnet-1", "app", "vpc-1", "rtb-1", "10.0.0.0/24"),
            new Instance(id("i-web"), "web", InstanceState.RUNNING, Appliance.UNSPECIFIED),
            eni("eni-web", "i-web"),
            new ElasticIp(
                id("eipalloc-web"),
                "",
                Address.parse("203.0.113.10"),
                Optional.of(id("eni-web")),
                Optional.of(Address.parse("10.0.0.10"))),
            vpc("vpc-2", "10.1.0.0/16"),
            table("rtb-2", "vpc-2"),
            subnet("subnet-2", "spare", "vpc-2", "rtb-2", "10.1.0.0/24"),
            new VpcPeeringConnection(
                id("pcx-1"), "", id("vpc-1"), id("vpc-2"), PeeringState.ACTIVE, false, false));
    return Topology.of(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  private static Vpc vpc(String id, String range) {
    return new Vpc(
        id(id),
        "",
        id("us-east-1"),
        Optional.empty(),
        List.of(Cidr.parse(range)),
        List.of(),
        List.of(),
        true,
        true,
        Optional.empty(),
        Optional.empty());
  }

  private static RouteTable table(String id, String vpc) {
    return new RouteTable(id(id), "", id(vpc), List.of(), List.of());
  }

  private static Subnet subnet(String id, String name, String vpc, String table, String range) {
    return new Subnet(
        id(id),
        name,
        id(vpc),
        id("us-east-1a"),
        Optional.of(Cidr.parse(range)),
        List.of(),
        Optional.of(id(table)),
        Optional.empty(),
        false);
  }

  private static NetworkInterface eni(String id, String owner) {
    return new NetworkInterface(
        id(id),
        "",
        id("subnet-1"),
        List.of(PrivateAddress.of(Address.parse("10.0.0.10"))),
        List.of(),
        List.of(id("sg-web")),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.of(id(owner)),
        0);
  }

  static ResourceId id(String text) {
    return ResourceId.of(text);
  }
}
