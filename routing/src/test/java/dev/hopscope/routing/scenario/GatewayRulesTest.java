package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f8;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.GATEWAY_REJECTS_SPOOFED_TRAFFIC;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IPV6;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NAT_UNSOLICITED_INGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of internet, egress-only and NAT gateways and of addresses that no scenario is about. */
class GatewayRulesTest {

  static Stream<Scenario> rules() {
    return Stream.of(gateways(), egressOnly(), nat(), addresses()).flatMap(part -> part);
  }

  private static Stream<Scenario> gateways() {
    return Stream.of(
        row(
            "IGW-04 100.64.0.0/10",
            f1(),
            "web -> 100.64.0.5 tcp 443",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS),
            "shared address space is not on the internet"),
        row(
            "IGW-04 before IGW-03",
            f1(),
            "web2 -> 10.9.9.9 tcp 443",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "the destination is judged before the source"),
        row(
            "IGW-05 no public address",
            f1(),
            "internet -> appb tcp 8080",
            refused("igw-a", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "no public address, no way in"),
        row(
            "IGW-06",
            f1().eip("198.51.100.11", "db").allowIn("sg-db", "tcp 443 from 0.0.0.0/0"),
            "internet -> 198.51.100.11 tcp 443",
            replyRefused("rt-db", NO_ROUTE_TO_DESTINATION),
            "the way in needs no route of the subnet"),
        row(
            "IGW-07",
            f1().eip("198.51.100.13", "web2"),
            "web2 -> 198.51.100.10 tcp 443",
            reachableFrom("198.51.100.13"),
            "out and in again, under the public address"),
        row(
            "IGW-09",
            ipv6OverTransitGateway(),
            "2001:db8:b::10 -> internet tcp 443",
            refused("igw-a", GATEWAY_REJECTS_SPOOFED_TRAFFIC),
            "a gateway sends only for its own VPC"),
        row(
            "IGW ingress outside the ranges",
            f1().eip("198.51.100.14", "web2")
                .interfaceOf(
                    "web2",
                    own ->
                        own.withAddresses(
                            List.of(PrivateAddress.of(Address.parse("10.200.0.10"))))),
            "internet -> 198.51.100.14 tcp 443",
            refused("igw-a", IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS),
            "the address is in no range of the VPC"));
  }

  private static Stream<Scenario> egressOnly() {
    Lab lab = f1().eigw("eigw-a").route("rt-app1", "::/0 -> eigw-a");
    return Stream.of(
        row(
            "EIGW-01 ACL",
            Lab.of(lab.topology())
                .inVpc("vpc-a")
                .acl("appA1", "in 100 allow all", "out 100 allow tcp 80"),
            "2001:db8:a:10::10 -> internet tcp 443",
            refused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "the subnet's ACL holds"),
        row(
            "EIGW-02",
            f1().eigw("eigw-a").route("rt-db", "0.0.0.0/0 -> eigw-a"),
            "db -> internet tcp 443",
            refused("eigw-a", PROTOCOL_RESTRICTION),
            "IPv6 only"));
  }

  private static Stream<Scenario> nat() {
    return Stream.of(
        row(
            "NAT-05 and NAT-08",
            f1().acl("appA1", "in 100 allow tcp 1024-65535 203.0.113.0/24", "out 100 allow all"),
            "app -> internet tcp 443",
            reachable(),
            "the client's ACL sees the far host"),
        row(
            "NAT-06 from the inside",
            f1(),
            "web -> 10.0.0.220 tcp 443",
            refused("nat-1", NAT_UNSOLICITED_INGRESS),
            "nor by its private address"),
        row(
            "NAT-09 deleting",
            state(LifecycleState.DELETING),
            "app -> internet tcp 443",
            refused("nat-1", BAD_STATE),
            "D20: one being deleted refuses"),
        row(
            "NAT-20 over a transit gateway",
            f8(),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.60"),
            "what a transit gateway brings is served"),
        row(
            "NAT-21",
            f1().route("rt-pub", "203.0.113.0/24 -> nat-1"),
            "web -> internet tcp 443",
            refused("rt-pub", ROUTE_LOOP),
            "D5: its own subnet cannot use it"),
        row(
            "NAT-23",
            f1().route("rt-app1", "10.0.20.0/24 -> nat-1")
                .onlyIn("sg-db", "tcp 5432 from 10.0.0.220/32"),
            "app -> db tcp 5432",
            reachableFrom("10.0.0.220"),
            "a whole subnet of the VPC may be routed to it"));
  }

  private static Stream<Scenario> addresses() {
    return Stream.of(
        row(
            "ADDR-34",
            f1().table("rt-v6", "0.0.0.0/0 -> nat-1")
                .subnet("v6A1", "az1", "rt-v6", "2001:db8:a:30::/64")
                .group("sg-v6")
                .host("v6host", "v6A1", "2001:db8:a:30::10", "sg-v6"),
            "v6host -> internet tcp 443",
            refused("rt-v6", NO_ROUTE_TO_DESTINATION),
            "an IPv6-only subnet has no use for an IPv4 route"),
        row(
            "ADDR-35 at an internet gateway",
            f1().privateIpv6("fd80:a::/56")
                .subnet("pubA1", "az1", "rt-pub", "10.0.0.0/24", "fd80:a::/64")
                .ipv6("web", "fd80:a::10"),
            "fd80:a::10 -> internet tcp 443",
            refused("igw-a", IGW_PRIVATE_IPV6),
            "private IPv6 never passes one"),
        row(
            "ADDR-35 inside",
            f1().privateIpv6("fd80:a::/56")
                .subnet("pubA1", "az1", "rt-pub", "10.0.0.0/24", "fd80:a::/64")
                .subnet("appA1", "az1", "rt-app1", "10.0.10.0/24", "fd80:a:0:10::/64")
                .ipv6("web", "fd80:a::10")
                .ipv6("app", "fd80:a:0:10::10"),
            "fd80:a::10 -> fd80:a:0:10::10 tcp 8080",
            reachable(),
            "and works inside the VPC"),
        row(
            "ADDR-42",
            f1().secondaryAddress("web", "10.0.0.11"),
            "10.0.0.11@web -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "an elastic IP stands for one private address"),
        row(
            "ADDR-44",
            f1(),
            "internet -> 198.51.100.10 tcp 443",
            reachableFrom("203.0.113.5"),
            "the gateway translates, and the guest sees its private address"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void follows(Scenario scenario) {
    scenario.check();
  }

  @Test
  void wayOutAndInAgainIsFoundBesideTheAnswer() {
    Answer answer = f1().ask("app -> 198.51.100.10 tcp 443");

    assertThat(answer.notes())
        .contains(
            new Note.AlsoFound(
                Finding.IGW_NAT_REFLECTION, ResourceId.of("igw-a"), ResourceId.of("eni-web")));
  }

  @Test
  void privateAddressAskedForFromTheInternetIsFoundBesideTheAnswer() {
    Answer answer = f1().ask("internet -> appb tcp 8080");

    assertThat(answer.notes())
        .contains(
            new Note.AlsoFound(
                Finding.IGW_EXPECTS_PUBLIC_ADDRESS,
                ResourceId.of("igw-a"),
                ResourceId.of("eni-appb")));
  }

  /** VPC B has IPv6, and its way to the internet leads through VPC A's own gateway. */
  private static Lab ipv6OverTransitGateway() {
    List<Cidr> range = List.of(Cidr.parse("2001:db8:b::/56"));
    Lab lab =
        f3().inVpc("vpc-b")
            .change("vpc-b", Vpc.class, vpc -> vpc.withIpv6Cidrs(range, List.of()))
            .ipv6("bapp", "2001:db8:b::10")
            .route("rt-b1", "::/0 -> tgw-1")
            .transitRoute("T1", "::/0 -> att-a")
            .route("rt-tgwA", "::/0 -> igw-a");
    for (String id : List.of("att-a", "att-b")) {
      lab.change(
          id,
          TransitGatewayAttachment.class,
          each -> each.withOptions(each.applianceMode(), true, each.securityGroupReferencing()));
    }
    return lab;
  }

  private static Lab state(LifecycleState state) {
    return f1().change("nat-1", NatGateway.class, nat -> nat.withState(state));
  }
}
