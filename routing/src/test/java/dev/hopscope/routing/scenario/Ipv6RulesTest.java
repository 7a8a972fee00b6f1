package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IPV6;
import static dev.hopscope.routing.trace.DropReason.INGRESS_RTB_NO_PUBLIC_IP;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IPv6 where no scenario has it: peering, edge tables, hairpins, NAT64 to elsewhere, functions. */
class Ipv6RulesTest {
  private static final String WEB = "2001:db8:a:0::10";

  static Stream<Scenario> rows() {
    return Stream.of(inside(), atGateways(), nat64()).flatMap(part -> part);
  }

  private static Stream<Scenario> inside() {
    return Stream.of(
        row(
            "SG-20 IPv6",
            f1(),
            WEB + " -> 2001:db8:a:10::10 tcp 8080",
            reachable(),
            "a group matches the IPv6 addresses of its members"),
        row(
            "PEER-05 IPv6",
            peered().allowIn("sg-b", "tcp 8080 from 2001:db8:a::/56"),
            "2001:db8:a:10::10 -> 2001:db8:b::10 tcp 8080",
            reachable(),
            "a peering carries IPv6 where both sides route it"),
        row(
            "ADDR-36 rules",
            peered(),
            "2001:db8:a:10::10 -> 2001:db8:b::10 tcp 8080",
            refused("sg-b in", ENI_SG_RULES_MISMATCH),
            "a rule for IPv4 says nothing of it"));
  }

  private static Stream<Scenario> atGateways() {
    return Stream.of(
        row(
            "IGW-07 IPv6",
            f1().vpc("vpc-n", "10.9.0.0/16", "2001:db8:9::/56")
                .igw("igw-n")
                .table("rt-n", "::/0 -> igw-n")
                .subnet("n1", "az1", "rt-n", "10.9.0.0/24", "2001:db8:9::/64")
                .group("sg-n", "tcp 443 from ::/0")
                .host("other", "n1", "10.9.0.10", "sg-n")
                .ipv6("other", "2001:db8:9::10"),
            WEB + " -> 2001:db8:9::10 tcp 443",
            reachableFrom("2001:db8:a::10"),
            "out of one VPC and into another, by the internet"),
        row(
            "IGW-05 private IPv6",
            f1().privateIpv6("fd80:a::/56")
                .subnet("pubA1", "az1", "rt-pub", "10.0.0.0/24", "fd80:a::/64")
                .ipv6("web", "fd80:a::10"),
            "internet -> fd80:a::10 tcp 443",
            refused("igw-a", IGW_PRIVATE_IPV6),
            "nobody outside knows a private address"),
        row(
            "RT-35 IPv6",
            redirected(),
            "internet -> " + WEB + " tcp 443",
            refused("eni-fw", INGRESS_RTB_NO_PUBLIC_IP),
            "the middlebox needs a public address for IPv6 too"),
        row(
            "LAM-01 IPv6",
            f1().eigw("eigw-a")
                .route("rt-app1", "::/0 -> eigw-a")
                .group("sg-fn")
                .eni(InterfaceType.LAMBDA, "fn", "appA1", "10.0.10.70", "sg-fn")
                .ipv6("fn", "2001:db8:a:10::70"),
            "2001:db8:a:10::70 -> internet tcp 443",
            reachable(),
            "a function with an IPv6 address has the ways of IPv6"));
  }

  private static Stream<Scenario> nat64() {
    return Stream.of(
        row(
            "NAT-31 over a peering",
            nat64Host().allowIn("sg-b", "tcp 8080 from 10.0.0.220/32"),
            "v6host -> 64:ff9b::a01:a tcp 8080",
            reachableFrom("10.0.0.220"),
            "the NAT gateway goes on wherever its table leads"),
        row(
            "NAT-31 nowhere",
            nat64Host(),
            "v6host -> 64:ff9b::a09:909 tcp 443",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "and as IPv4 it is judged on the way"));
  }

  private static Lab peered() {
    List<Cidr> range = List.of(Cidr.parse("2001:db8:b::/56"));
    return f2().inVpc("vpc-b")
        .change("vpc-b", Vpc.class, vpc -> vpc.withIpv6Cidrs(range, List.of()))
        .subnet("b1", "az1", "rt-b1", "10.1.0.0/24", "2001:db8:b::/64")
        .ipv6("bapp", "2001:db8:b::10")
        .route("rt-b1", "2001:db8:a::/56 -> pcx-ab")
        .route("rt-app1", "2001:db8:b::/56 -> pcx-ab")
        .inVpc("vpc-a");
  }

  /** In through the firewall, which has an IPv6 address and no public IPv4 one. */
  private static Lab redirected() {
    return f7().lose("eip-198.51.100.40")
        .table("rt-edge", "2001:db8:a:0::/64 -> eni-fw")
        .edgeTable("igw-a", "rt-edge");
  }

  private static Lab nat64Host() {
    return f2().table("rt-v6", "64:ff9b::/96 -> nat-1")
        .subnet("v6A1", "az1", "rt-v6", "2001:db8:a:30::/64")
        .group("sg-v6")
        .host("v6host", "v6A1", "2001:db8:a:30::10", "sg-v6");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
