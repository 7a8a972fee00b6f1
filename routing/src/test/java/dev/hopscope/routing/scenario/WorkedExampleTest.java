package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCE_PUBLIC_PATH;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_BAD_STATE_VPN;

import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;

/** The worked examples of the rules that no scenario repeats. */
class WorkedExampleTest {

  static Stream<Scenario> rows() {
    return Stream.of(nat(), groups(), acls(), transit()).flatMap(part -> part);
  }

  private static Stream<Scenario> nat() {
    return Stream.of(
        row(
            "E3.4",
            f1().subnet("natA", "az1", "rt-nat", "10.0.40.0/24")
                .table("rt-nat", "0.0.0.0/0 -> nat-1")
                .privateNat("nat-2", "natA", "10.0.40.9")
                .route("rt-app1", "0.0.0.0/0 -> nat-2"),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "one NAT gateway behind another"));
  }

  private static Stream<Scenario> groups() {
    return Stream.of(
        row(
            "E4.2",
            f1().group("sg-proxy").host("proxy", "pubA1", "10.0.0.50", "sg-proxy"),
            "proxy -> db tcp 5432",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "a proxy is not its clients"),
        row(
            "E4.3",
            f1().group("sg-client")
                .host("client", "pubA2", "10.0.1.50", "sg-client")
                .eip("198.51.100.50", "client")
                .onlyIn("sg-web", "tcp 443 from sg-client"),
            "client -> 198.51.100.10 tcp 443",
            refused("sg-web in", SG_REFERENCE_PUBLIC_PATH),
            "by its elastic IP a member is a stranger"),
        row(
            "E4.6",
            f1().group("sg-ssh", "tcp 22 from 10.0.0.0/8").memberOf("web", "sg-ssh", "sg-web"),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "one group of two allows"),
        row(
            "E4.7",
            f1().allowIn("sg-db", "all from 10.0.0.0/16"),
            "web -> db 47",
            reachable(),
            "a rule for everything covers any protocol"),
        row(
            "E4.8",
            f1().allowIn("sg-db", "icmp 0/0 from 10.0.0.0/16"),
            "web -> db icmp",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "an echo request is not an echo reply"));
  }

  private static Stream<Scenario> acls() {
    return Stream.of(
        row(
            "E5.6",
            f1().acl("pubA1", "in 100 allow all 0.0.0.0/0", "out 100 allow all"),
            "internet -> 2001:db8:a:0::10 tcp 443",
            refused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "an IPv4 rule says nothing of IPv6"));
  }

  private static Stream<Scenario> transit() {
    return Stream.of(
        row(
            "E7.7",
            segmentedOffice().transitRoute("T1", "192.168.0.0/16 -> att-v"),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "a static route to a VPN"),
        row(
            "TGW-10",
            segmentedOffice()
                .transitRoute("T1", "192.168.0.0/16 -> att-v")
                .change("vpn-1", VpnConnection.class, vpn -> vpn.withTunnelsUp(0)),
            "app -> 192.168.1.10 tcp 22",
            refused("T1", TGW_BAD_STATE_VPN),
            "a static route to a VPN that is down is dead"),
        row(
            "TGW-29",
            ipv6OverTransit(),
            "2001:db8:a:10::10 -> 2001:db8:b::10 tcp 8080",
            refused("att-a", BAD_STATE_ATTACHMENT),
            "an attachment carries IPv6 only where it is enabled"),
        row(
            "VPN-02",
            segmentedOffice()
                .transitRoute("T1", "192.168.0.0/16 -> att-v")
                .noRoute("rt-app1", "10.1.0.0/16"),
            "192.168.1.10 -> app2 tcp 8080",
            replyRefused("nat-1", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "what comes over a transit gateway needs a route back to it"));
  }

  private static Lab segmentedOffice() {
    return f3().onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-1", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-1")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16")
        .route("rt-app1", "192.168.0.0/16 -> tgw-1");
  }

  private static Lab ipv6OverTransit() {
    return f3().route("rt-app1", "2001:db8:b::/56 -> tgw-1")
        .vpc("vpc-b", "10.1.0.0/16", "2001:db8:b::/56")
        .subnet("b1", "az1", "rt-b1", "10.1.0.0/24", "2001:db8:b::/64")
        .ipv6("bapp", "2001:db8:b::10");
  }
}
