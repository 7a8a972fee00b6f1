package dev.hopscope.routing.lab;

import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.topology.Topology;
import java.util.List;

/**
 * The networks that the scenarios start from. Each method gives a fresh lab on one network that was
 * built once.
 */
public final class Fixtures {
  private static final Topology F1 = base().topology();
  private static final Topology F2 = peered("r1").topology();
  private static final Topology F3 = transit().topology();
  private static final Topology F4 = withVpn(f1()).topology();
  private static final Topology F5 = withEndpoints(f1()).topology();
  private static final Topology F7 = firewall().topology();
  private static final Topology F8 = centralEgress("az1").topology();
  private static final Topology F12 = fargate().topology();
  private static final Topology F11 = inspection().topology();

  private Fixtures() {}

  /** Three tiers in two zones, one NAT gateway, IPv6 in the first public and app subnet. */
  public static Lab f1() {
    return Lab.of(F1).inVpc("vpc-a");
  }

  /** F1 peered with VPC B. */
  public static Lab f2() {
    return Lab.of(F2).inVpc("vpc-a");
  }

  /** F1 and VPC B on a transit gateway. */
  public static Lab f3() {
    return Lab.of(F3).inVpc("vpc-a");
  }

  /** F1 with a VPN to an on-premises network. */
  public static Lab f4() {
    return Lab.of(F4).inVpc("vpc-a");
  }

  /** F1 with a gateway endpoint for S3 and an interface endpoint. */
  public static Lab f5() {
    return Lab.of(F5).inVpc("vpc-a");
  }

  /** F1 with a Fargate task in the isolated subnet and endpoints for all but its image's layers. */
  public static Lab f12() {
    return Lab.of(F12).inVpc("vpc-a");
  }

  /** F1 with a firewall instance that nothing is routed to yet. */
  public static Lab f7() {
    return Lab.of(F7).inVpc("vpc-a");
  }

  /** F3 with an egress VPC behind the transit gateway. */
  public static Lab f8() {
    return Lab.of(F8).inVpc("vpc-a");
  }

  /** F3 with an inspection VPC: a firewall in each zone, appliance mode off. */
  public static Lab f11() {
    return Lab.of(F11).inVpc("vpc-a");
  }

  private static Lab base() {
    return Lab.empty()
        .vpc("vpc-a", "10.0.0.0/16", "2001:db8:a::/56")
        .igw("igw-a")
        .table("rt-pub", "0.0.0.0/0 -> igw-a", "::/0 -> igw-a")
        .table("rt-app1", "0.0.0.0/0 -> nat-1")
        .table("rt-app2", "0.0.0.0/0 -> nat-1")
        .table("rt-db")
        .subnet("pubA1", "az1", "rt-pub", "10.0.0.0/24", "2001:db8:a:0::/64")
        .subnet("pubA2", "az2", "rt-pub", "10.0.1.0/24")
        .subnet("appA1", "az1", "rt-app1", "10.0.10.0/24", "2001:db8:a:10::/64")
        .subnet("appA2", "az2", "rt-app2", "10.0.11.0/24")
        .subnet("dbA1", "az1", "rt-db", "10.0.20.0/24")
        .nat("nat-1", "pubA1", "10.0.0.220", "198.51.100.20")
        .group("sg-web", "tcp 80 from any", "tcp 443 from any")
        .group("sg-app", "tcp 8080 from sg-web", "tcp 8080 from sg-app")
        .group("sg-db", "tcp 5432 from sg-app")
        .host("web", "pubA1", "10.0.0.10", "sg-web")
        .ipv6("web", "2001:db8:a:0::10")
        .eip("198.51.100.10", "web")
        .host("web2", "pubA2", "10.0.1.10", "sg-web")
        .host("app", "appA1", "10.0.10.10", "sg-app")
        .ipv6("app", "2001:db8:a:10::10")
        .host("appb", "appA1", "10.0.10.20", "sg-app")
        .host("app2", "appA2", "10.0.11.10", "sg-app")
        .host("db", "dbA1", "10.0.20.10", "sg-db");
  }

  /** F2 with VPC B in this Region. */
  public static Lab peered(String regionOfB) {
    return withB(f1().region(regionOfB))
        .table("rt-b1", "10.0.0.0/16 -> pcx-ab")
        .table("rt-b2", "10.0.0.0/16 -> pcx-ab")
        .peering("pcx-ab", "vpc-a", "vpc-b")
        .route("rt-app1", "10.1.0.0/16 -> pcx-ab")
        .route("rt-app2", "10.1.0.0/16 -> pcx-ab")
        .route("rt-db", "10.1.0.0/16 -> pcx-ab")
        .route("rt-pub", "10.1.0.0/16 -> pcx-ab")
        .inVpc("vpc-a");
  }

  /** Adds VPC B with its two hosts, joined to nothing; goes on in it. */
  public static Lab withB(Lab lab) {
    return lab.vpc("vpc-b", "10.1.0.0/16")
        .table("rt-b1")
        .table("rt-b2")
        .subnet("b1", "az1", "rt-b1", "10.1.0.0/24")
        .subnet("b2", "az2", "rt-b2", "10.1.1.0/24")
        .group("sg-b", "tcp 8080 from 10.0.0.0/16")
        .host("bapp", "b1", "10.1.0.10", "sg-b")
        .host("bapp2", "b2", "10.1.1.10", "sg-b")
        .allowIn("sg-app", "tcp 8080 from 10.1.0.0/16");
  }

  private static Lab transit() {
    return withB(f1())
        .table("rt-b1", "10.0.0.0/8 -> tgw-1")
        .table("rt-b2", "10.0.0.0/8 -> tgw-1")
        .inVpc("vpc-a")
        .table("rt-tgwA")
        .subnet("tgwA1", "az1", "rt-tgwA", "10.0.255.0/28")
        .route("rt-app1", "10.1.0.0/16 -> tgw-1")
        .route("rt-app2", "10.1.0.0/16 -> tgw-1")
        .route("rt-pub", "10.1.0.0/16 -> tgw-1")
        .transitGateway("tgw-1", "T1")
        .attach("att-a", "tgw-1", "T1", "vpc-a", "tgwA1")
        .attach("att-b", "tgw-1", "T1", "vpc-b", "b1", "b2")
        .eni(InterfaceType.TRANSIT_GATEWAY, "att-a", "tgwA1", "10.0.255.10")
        .eni(InterfaceType.TRANSIT_GATEWAY, "att-b", "b1", "10.1.0.250")
        .eni(InterfaceType.TRANSIT_GATEWAY, "att-b2", "b2", "10.1.1.250");
  }

  /** Adds the VPN of F4 to VPC A. */
  public static Lab withVpn(Lab lab) {
    return lab.vgw("vgw-a")
        .onPremises("office", "192.168.0.0/16")
        .vpn("vpn-1", "office", "vgw-a", "192.168.0.0/16")
        .propagating("rt-app1", "vgw-a")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16");
  }

  /** Adds the endpoints of F5 to VPC A. */
  public static Lab withEndpoints(Lab lab) {
    return lab.prefixList("pl-s3", "198.51.100.128/25")
        .gatewayEndpoint("vpce-s3", List.of("pl-s3"), "rt-db")
        .group("sg-vpce", "tcp 443 from 10.0.0.0/16")
        .interfaceEndpoint("vpce-ssm", "appA1", "10.0.10.50", "sg-vpce")
        .service("service-ssm", "ssm", "192.0.2.50");
  }

  private static Lab fargate() {
    return f1().group("sg-task")
        .group("sg-ecr", "tcp 443 from sg-task")
        .task("task", "dbA1", "10.0.20.20", "sg-task")
        .endpointFor("vpce-api", "ecr.api", "dbA1", "10.0.20.61", "sg-ecr")
        .endpointFor("vpce-dkr", "ecr.dkr", "dbA1", "10.0.20.62", "sg-ecr")
        .endpointFor("vpce-logs", "logs", "dbA1", "10.0.20.63", "sg-ecr")
        .service("service-api", "ecr.api", "192.0.2.61")
        .service("service-dkr", "ecr.dkr", "192.0.2.62")
        .service("service-logs", "logs", "192.0.2.63")
        .service("service-s3", "s3", "198.51.100.130");
  }

  private static Lab firewall() {
    return f1().table("rt-fw", "0.0.0.0/0 -> igw-a")
        .subnet("fwA1", "az1", "rt-fw", "10.0.30.0/24")
        .group("sg-fw", "all from any")
        .host("fw", "fwA1", "10.0.30.10", "sg-fw")
        .appliance("fw", Appliance.FIREWALL)
        .sourceDestCheck("fw", false)
        .eip("198.51.100.40", "fw");
  }

  /** F8 with the egress VPC's NAT gateway in this zone. */
  public static Lab centralEgress(String zoneOfNat) {
    return f3().vpc("vpc-c", "10.2.0.0/16")
        .igw("igw-c")
        .table("rt-ctgw", "0.0.0.0/0 -> nat-c")
        .table("rt-cpub", "0.0.0.0/0 -> igw-c", "10.0.0.0/8 -> tgw-1")
        .subnet("c-tgw", "az1", "rt-ctgw", "10.2.0.0/28")
        .subnet("c-pub", zoneOfNat, "rt-cpub", "10.2.1.0/24")
        .nat("nat-c", "c-pub", "10.2.1.220", "198.51.100.60")
        .attach("att-c", "tgw-1", "T1", "vpc-c", "c-tgw")
        .eni(InterfaceType.TRANSIT_GATEWAY, "att-c", "c-tgw", "10.2.0.10")
        .transitRoute("T1", "0.0.0.0/0 -> att-c")
        .route("rt-app1", "0.0.0.0/0 -> tgw-1")
        .inVpc("vpc-a");
  }

  private static Lab inspection() {
    return f3().vpc("vpc-i", "10.3.0.0/16")
        .table("rt-itgw1", "0.0.0.0/0 -> eni-fw1")
        .table("rt-itgw2", "0.0.0.0/0 -> eni-fw2")
        .table("rt-ifw", "0.0.0.0/0 -> tgw-1")
        .subnet("i-tgw1", "az1", "rt-itgw1", "10.3.0.0/28")
        .subnet("i-tgw2", "az2", "rt-itgw2", "10.3.0.16/28")
        .subnet("i-fw1", "az1", "rt-ifw", "10.3.1.0/24")
        .subnet("i-fw2", "az2", "rt-ifw", "10.3.2.0/24")
        .group("sg-fw", "all from any")
        .host("fw1", "i-fw1", "10.3.1.10", "sg-fw")
        .host("fw2", "i-fw2", "10.3.2.10", "sg-fw")
        .appliance("fw1", Appliance.FIREWALL)
        .appliance("fw2", Appliance.FIREWALL)
        .sourceDestCheck("fw1", false)
        .sourceDestCheck("fw2", false)
        .transitTable("T2", "tgw-1")
        .attach("att-i", "tgw-1", "T2", "vpc-i", "i-tgw1", "i-tgw2")
        .propagate("att-i")
        .propagate("att-a", "T2")
        .propagate("att-b", "T2")
        .transitRoute("T1", "0.0.0.0/0 -> att-i")
        .inVpc("vpc-a");
  }
}
