package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Networks of any size made from a number, drawn nowhere: VPCs with two zones of public, private
 * and isolated subnets, joined by transit gateways, peering and VPNs. Names are of every length.
 */
public final class Estates {
  private static final List<String> WORDS =
      List.of("a", "db", "orders", "reporting-and-billing", "prod", "legacy-warehouse-import", "x");
  private static final int SUBNETS_IN_A_VPC = 6;

  private final Random random;
  private final List<Resource> all = new ArrayList<>();

  private Estates(long seed) {
    this.random = new Random(seed);
  }

  /** A network of about this many resources; the same for the same numbers. */
  public static Document of(long seed, int resources) {
    Estates estate = new Estates(seed);
    estate.fill(resources);
    return Networks.drawnNowhere(estate.all);
  }

  private void fill(int resources) {
    ResourceId region = id("eu-west-1");
    all.add(new Region(region, "Ireland"));
    for (String zone : List.of("a", "b")) {
      all.add(
          new AvailabilityZone(
              id("eu-west-1" + zone), "eu-west-1" + zone, region, Optional.empty()));
    }
    ResourceId hub = id("tgw-1");
    all.add(
        new TransitGateway(
            hub,
            name(1),
            region,
            Optional.empty(),
            false,
            true,
            Optional.empty(),
            Optional.empty()));
    int vpcs = (int) Math.clamp(resources / 60.0, 1, 300);
    int hosts = Math.max(1, (resources - vpcs * 20) / 2 / (vpcs * SUBNETS_IN_A_VPC));
    for (int i = 0; i < vpcs; i++) {
      vpc(i, region, hosts);
      if (random.nextInt(3) > 0) {
        attachment(i, hub);
      }
      if (i > 0 && random.nextInt(4) == 0) {
        peering(i, random.nextInt(i));
      }
      if (random.nextInt(5) == 0) {
        vpn(i);
      }
    }
  }

  private void vpc(int number, ResourceId region, int hosts) {
    ResourceId vpc = id("vpc-" + number);
    String range = "10.%d.0.0/16".formatted(number % 256);
    all.add(
        new Vpc(
            vpc,
            name(number),
            region,
            Optional.empty(),
            List.of(Cidr.parse(range)),
            List.of(),
            List.of(),
            true,
            true,
            Optional.of(id("rtb-main-" + number)),
            Optional.of(id("acl-" + number))));
    boolean open = random.nextBoolean();
    if (open) {
      all.add(
          new InternetGateway(
              id("igw-" + number), name(number), Optional.of(vpc), Optional.empty()));
    }
    List<Route> out = open ? List.of(Route.of(Cidr.ANY_IPV4, id("igw-" + number))) : List.of();
    all.add(new RouteTable(id("rtb-main-" + number), "", vpc, List.of(), List.of()));
    all.add(
        new NetworkAcl(id("acl-" + number), "", vpc, NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL));
    all.add(
        new SecurityGroup(
            id("sg-" + number), name(number), vpc, List.of(), SecurityGroup.ALLOW_ALL));
    for (int tier = 0; tier < SUBNETS_IN_A_VPC; tier++) {
      ResourceId subnet = id("subnet-%d-%d".formatted(number, tier));
      all.add(
          new Subnet(
              subnet,
              name(tier),
              vpc,
              id(tier % 2 == 0 ? "eu-west-1a" : "eu-west-1b"),
              Optional.of(Cidr.parse("10.%d.%d.0/20".formatted(number % 256, tier * 16))),
              List.of(),
              tier < 2 ? Optional.of(id("rtb-out-" + number)) : Optional.empty(),
              Optional.empty(),
              false));
      for (int host = 0; host < hosts; host++) {
        host(number, tier, host, subnet);
      }
    }
    all.add(new RouteTable(id("rtb-out-" + number), name(number), vpc, out, List.of()));
  }

  private void host(int vpc, int tier, int number, ResourceId subnet) {
    String suffix = "%d-%d-%d".formatted(vpc, tier, number);
    all.add(
        new Instance(
            id("i-" + suffix), name(number), InstanceState.RUNNING, Appliance.UNSPECIFIED));
    int low = number + 4;
    Address address =
        Address.parse("10.%d.%d.%d".formatted(vpc % 256, tier * 16 + low / 256, low % 256));
    boolean second = number > 0 && random.nextInt(12) == 0;
    all.add(
        new NetworkInterface(
            id("eni-" + suffix),
            "",
            subnet,
            List.of(PrivateAddress.of(address)),
            List.of(),
            List.of(id("sg-" + vpc)),
            true,
            InterfaceType.INTERFACE,
            InterfaceStatus.IN_USE,
            Optional.of(id(second ? "i-%d-%d-0".formatted(vpc, tier) : "i-" + suffix)),
            second ? number : 0));
  }

  private void attachment(int vpc, ResourceId hub) {
    all.add(
        new TransitGatewayAttachment(
            id("tgw-attach-" + vpc),
            "",
            hub,
            TransitGatewayAttachment.Type.VPC,
            id("vpc-" + vpc),
            List.of(id("subnet-%d-4".formatted(vpc))),
            LifecycleState.AVAILABLE,
            Optional.empty(),
            List.of(),
            false,
            false,
            false,
            true,
            false,
            Optional.empty()));
  }

  private void peering(int one, int other) {
    all.add(
        new VpcPeeringConnection(
            id("pcx-%d-%d".formatted(one, other)),
            name(one),
            id("vpc-" + one),
            id("vpc-" + other),
            PeeringState.ACTIVE,
            false,
            false));
  }

  private void vpn(int vpc) {
    all.add(
        new VirtualPrivateGateway(
            id("vgw-" + vpc),
            name(vpc),
            Optional.of(id("vpc-" + vpc)),
            Optional.empty(),
            Optional.empty()));
    all.add(
        new CustomerGateway(
            id("cgw-" + vpc), name(vpc), Optional.of(Address.parse("198.51.100.7")), 65000));
    all.add(
        new VpnConnection(
            id("vpn-" + vpc),
            name(vpc),
            id("cgw-" + vpc),
            Optional.of(id("vgw-" + vpc)),
            VpnConnection.Routing.STATIC,
            List.of(),
            2,
            false,
            List.of(),
            false,
            Optional.empty()));
    all.add(
        new OnPremisesNetwork(
            id("on-prem-" + vpc),
            name(vpc),
            Optional.of(id("cgw-" + vpc)),
            List.of(Cidr.parse("192.168.0.0/16"))));
  }

  private String name(int number) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return random.nextInt(6) == 0 ? "" : word + "-" + number;
  }
}
