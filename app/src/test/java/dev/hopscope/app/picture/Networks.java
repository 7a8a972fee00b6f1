package dev.hopscope.app.picture;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Networks to draw. */
public final class Networks {
  private Networks() {}

  public static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  /** A public subnet with this many hosts, {@code i-1} and so on, drawn nowhere. */
  public static Document onePublicSubnet(int hosts) {
    List<Resource> all = new ArrayList<>();
    all.add(new Region(id("us-east-1"), "N. Virginia"));
    all.add(
        new AvailabilityZone(id("us-east-1a"), "us-east-1a", id("us-east-1"), Optional.empty()));
    all.add(
        new Vpc(
            id("vpc-1"),
            "shop <&> co",
            id("us-east-1"),
            Optional.empty(),
            List.of(Cidr.parse("10.0.0.0/16")),
            List.of(),
            List.of(),
            true,
            true,
            Optional.of(id("rtb-1")),
            Optional.empty()));
    all.add(
        new RouteTable(
            id("rtb-1"),
            "main",
            id("vpc-1"),
            List.of(Route.of(Cidr.ANY_IPV4, id("igw-1"))),
            List.of()));
    all.add(new InternetGateway(id("igw-1"), "", Optional.of(id("vpc-1")), Optional.empty()));
    all.add(
        new Subnet(
            id("subnet-1"),
            "front",
            id("vpc-1"),
            id("us-east-1a"),
            Optional.of(Cidr.parse("10.0.1.0/24")),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            true));
    for (int i = 1; i <= hosts; i++) {
      all.add(new Instance(id("i-" + i), "web " + i, InstanceState.RUNNING, Appliance.UNSPECIFIED));
      all.add(card("eni-" + i, "10.0.1." + (3 + i), "i-" + i, 0));
    }
    return drawnNowhere(all);
  }

  /** An interface in that subnet. */
  public static NetworkInterface card(String id, String address, String owner, int index) {
    return new NetworkInterface(
        id(id),
        "",
        id("subnet-1"),
        List.of(PrivateAddress.of(Address.parse(address))),
        List.of(),
        List.of(),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.of(id(owner)),
        index);
  }

  public static Document drawnNowhere(List<Resource> resources) {
    return new Document(Topology.of(resources), Diagram.empty(), List.of(), List.of());
  }

  /** Every sample that is shipped. */
  static Stream<Named<Document>> samples() {
    return Sample.all().stream().map(sample -> Named.of(sample.name(), sample.document()));
  }

  /** Every sample as it is shipped and laid out anew, and networks made up from numbers. */
  static Stream<Named<Document>> many() {
    List<Named<Document>> all = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      Document drawn = sample.document();
      all.add(Named.of(sample.name(), drawn));
      all.add(Named.of(sample + " laid out", AutoLayout.layOut(drawn).applyTo(drawn)));
    }
    for (int seed = 1; seed <= 12; seed++) {
      all.add(Named.of("estate " + seed, Estates.of(seed, 40 * seed)));
    }
    return all.stream();
  }
}
