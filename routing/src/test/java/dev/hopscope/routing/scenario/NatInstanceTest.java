package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;

import dev.hopscope.model.resource.Appliance;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NAT instances (section 3.7 of the rules). */
class NatInstanceTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "NATI-01 own address",
            natInstance(f1()).lose("eip-198.51.100.50"),
            "db -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "it needs a public address of its own"),
        row(
            "NATI-01 outbound rules",
            natInstance(f1()).onlyOut("sg-nat", "tcp 80 to 0.0.0.0/0"),
            "db -> internet tcp 443",
            refused("sg-nat out", ENI_SG_RULES_MISMATCH),
            "its groups must let out what it sends on"),
        row(
            "NATI-03 peering",
            natInstance(f2()).route("rt-b1", "0.0.0.0/0 -> pcx-ab"),
            "bapp -> internet tcp 443",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "nobody behind a peering is led to it"),
        row(
            "NATI-03 VPN",
            withVpn(natInstance(f1())),
            "192.168.1.10 -> internet tcp 443",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "nor behind a VPN"),
        row(
            "NATI-03 transit gateway",
            natInstance(f3())
                .transitRoute("T1", "0.0.0.0/0 -> att-a")
                .route("rt-b1", "0.0.0.0/0 -> tgw-1")
                .route("rt-tgwA", "0.0.0.0/0 -> eni-natI")
                .route("rt-pub", "10.1.0.0/16 -> tgw-1"),
            "bapp -> internet tcp 443",
            reachableFrom("198.51.100.50"),
            "by a transit gateway's interface one is"),
        row(
            "NATI-04",
            behind().onlyIn("sg-web", "tcp 443 from sg-db"),
            "db -> web tcp 443",
            refused("sg-web in", SG_REFERENCES_NOT_PRESERVED),
            "behind it nobody is recognised"),
        row(
            "NATI-04 its group",
            behind().onlyIn("sg-web", "tcp 443 from 10.0.0.50/32"),
            "db -> web tcp 443",
            reachable(),
            "but by its own address it is"));
  }

  private static Lab natInstance(Lab lab) {
    return lab.group("sg-nat", "all from any")
        .host("natI", "pubA1", "10.0.0.50", "sg-nat")
        .eip("198.51.100.50", "natI")
        .appliance("natI", Appliance.NAT)
        .sourceDestCheck("natI", false)
        .route("rt-db", "0.0.0.0/0 -> eni-natI");
  }

  /** The NAT instance stands before a whole subnet of the VPC. */
  private static Lab behind() {
    return natInstance(f1()).route("rt-db", "10.0.0.0/24 -> eni-natI");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
