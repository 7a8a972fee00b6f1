package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.EIGW_NO_INBOUND;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IPV6;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NAT_UNSOLICITED_INGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCE_PUBLIC_PATH;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J3, J4, J5, J11 and J17: out to the internet, and in from it. */
class InternetTest {

  static Stream<Scenario> rows() {
    return Stream.of(outward(), natSubnetAcl(), inward(), ipv6(), hairpin()).flatMap(part -> part);
  }

  private static Stream<Scenario> outward() {
    return Stream.of(
        row(
            "S030",
            f1(),
            "web -> internet tcp 443",
            reachableFrom("198.51.100.10"),
            "by its elastic IP"),
        row(
            "S031",
            f1(),
            "web2 -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "a public subnet gives no public address"),
        row(
            "S032",
            f1(),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "by the NAT gateway"),
        row(
            "S033",
            f1(),
            "app2 -> internet tcp 443",
            reachable(),
            "a NAT gateway serves other zones"),
        row(
            "S034",
            f1().remove("nat-1"),
            "app -> internet tcp 443",
            refused("rt-app1", BAD_STATE_ROUTE),
            "the route to what was deleted stays and is dead"),
        row(
            "S035",
            f1().change("nat-1", NatGateway.class, nat -> nat.withState(LifecycleState.PENDING)),
            "app -> internet tcp 443",
            refused("nat-1", BAD_STATE),
            "a NAT gateway that is not ready"),
        row(
            "S036",
            f1().noRoute("rt-pub", "0.0.0.0/0"),
            "app -> internet tcp 443",
            refused("rt-pub", NO_ROUTE_TO_DESTINATION),
            "the NAT gateway's own subnet needs the way out"),
        row(
            "S037",
            f1().change("igw-a", InternetGateway.class, igw -> igw.withVpc(Optional.empty())),
            "app -> internet tcp 443",
            refused("rt-pub", BAD_STATE_ROUTE),
            "a detached gateway is a black hole"),
        row(
            "S038",
            f1().remove("eip-198.51.100.20").privateNat("nat-1", "pubA1", "10.0.0.220"),
            "app -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "a private NAT gateway has no public address"),
        row(
            "S039",
            f1(),
            "app -> internet 47",
            refused("nat-1", PROTOCOL_RESTRICTION),
            "a NAT gateway knows TCP, UDP and ICMP only"),
        row("S040", f1(), "app -> internet icmp", reachable(), "a ping through a NAT gateway"),
        row(
            "S041",
            f1(),
            "db -> internet tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "local routes only"),
        row(
            "S046",
            f1().acl("appA1", "in 100 allow tcp 1024-65535 10.0.0.0/16", "out 100 allow all"),
            "app -> internet tcp 443",
            replyRefused("acl-appA1 in *", SUBNET_ACL_RESTRICTION),
            "the reply comes from the far host, not from the NAT gateway"),
        row(
            "S047",
            f1().onlyOut("sg-app", "tcp 443 to 10.0.0.0/16"),
            "app -> internet tcp 443",
            refused("sg-app out", ENI_SG_RULES_MISMATCH),
            "the rule must name the far host, not the NAT gateway"),
        row(
            "S068",
            f1().route("rt-pub", "203.0.113.0/24 -> nat-1"),
            "web2 -> internet tcp 443",
            refused("rt-pub", ROUTE_LOOP),
            "a NAT gateway whose subnet routes to it"),
        row(
            "S069",
            f1(),
            "app -> 10.9.9.9 tcp 443",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "a private address is not on the internet"),
        row(
            "S171",
            f1().group("sg-fn").eni(InterfaceType.LAMBDA, "fn", "pubA1", "10.0.0.60", "sg-fn"),
            "eni-fn -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "a function never has a public address"),
        row(
            "S172",
            f1().group("sg-fn").eni(InterfaceType.LAMBDA, "fn", "appA1", "10.0.10.70", "sg-fn"),
            "eni-fn -> internet tcp 443",
            reachable(),
            "a function behind a NAT gateway"));
  }

  private static Stream<Scenario> natSubnetAcl() {
    String clientIn = "in 100 allow tcp 443 10.0.0.0/16";
    String remoteIn = "in 110 allow tcp 1024-65535 0.0.0.0/0";
    String natOut = "out 100 allow tcp 443 0.0.0.0/0";
    String replyOut = "out 110 allow tcp 1024-65535 10.0.0.0/16";
    return Stream.of(
        row(
            "S042",
            f1().acl("pubA1", clientIn, remoteIn, natOut, replyOut),
            "app -> internet tcp 443",
            reachable(),
            "the four rules that a NAT gateway's subnet needs"),
        row(
            "S043",
            f1().acl("pubA1", clientIn, natOut, replyOut),
            "app -> internet tcp 443",
            replyRefused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "from the far host to the NAT gateway's port"),
        row(
            "S044",
            f1().acl("pubA1", clientIn, remoteIn, natOut),
            "app -> internet tcp 443",
            replyRefused("acl-pubA1 out *", SUBNET_ACL_RESTRICTION),
            "on to the client's port"),
        row(
            "S045",
            f1().acl("pubA1", remoteIn, natOut, replyOut),
            "app -> internet tcp 443",
            refused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "from the client"));
  }

  private static Stream<Scenario> inward() {
    return Stream.of(
        row(
            "S048",
            f1(),
            "internet -> 198.51.100.20 tcp 443",
            refused("nat-1", NAT_UNSOLICITED_INGRESS),
            "a NAT gateway lets nobody in"),
        row("S049", f1(), "internet -> 198.51.100.10 tcp 443", reachable(), "to an elastic IP"),
        row(
            "S050",
            f1(),
            "internet -> 198.51.100.10 tcp 22",
            refused("sg-web in", ENI_SG_RULES_MISMATCH),
            "no rule for the port"),
        row(
            "S051",
            f1().eip("198.51.100.11", "db").allowIn("sg-db", "tcp 443 from 0.0.0.0/0"),
            "internet -> 198.51.100.11 tcp 443",
            replyRefused("rt-db", NO_ROUTE_TO_DESTINATION),
            "the packet arrives, the reply has no way"),
        row(
            "S052",
            appWithElasticIp(),
            "internet -> 198.51.100.12 tcp 443",
            replyRefused("nat-1", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply goes to a NAT gateway that does not know the flow"),
        row(
            "S052b",
            appWithElasticIp(),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "the route decides, not the elastic IP"),
        row(
            "S053",
            f1().acl("pubA1", "in 100 allow tcp 443 0.0.0.0/0", "out 100 allow tcp 443 0.0.0.0/0"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("acl-pubA1 out *", SUBNET_ACL_RESTRICTION),
            "the reply goes to the client's port, not to 443"),
        row(
            "S054",
            f1().acl(
                    "pubA1",
                    "in 50 deny all 203.0.113.0/24",
                    "in 100 allow all",
                    "out 100 allow all"),
            "internet -> 198.51.100.10 tcp 443",
            refused("acl-pubA1 in 50", SUBNET_ACL_RESTRICTION),
            "an ACL may refuse one source"),
        row(
            "S055",
            f1().eip("198.51.100.99"),
            "internet -> 198.51.100.99 tcp 443",
            refused("igw-a", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "an elastic IP that nothing has"),
        row(
            "S206",
            f1().group("sg-z", "all from sg-z").memberOf("web", "sg-z"),
            "internet -> 198.51.100.10 tcp 443",
            refused("sg-z in", ENI_SG_RULES_MISMATCH),
            "a group that names itself lets no stranger in"),
        row(
            "S207",
            f1().prefixList("pl-c", "203.0.113.0/24").onlyIn("sg-web", "tcp 443 from pl-c"),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "a rule that names a prefix list"),
        row(
            "S209",
            f1().remove("web"),
            "internet -> 198.51.100.10 tcp 443",
            refused("igw-a", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "the elastic IP outlives its instance"));
  }

  private static Stream<Scenario> ipv6() {
    return Stream.of(
        row(
            "S056",
            f1(),
            "2001:db8:a:0::10 -> internet tcp 443",
            reachableFrom("2001:db8:a:0::10"),
            "IPv6 is not translated"),
        row(
            "S057",
            egressOnly(),
            "2001:db8:a:10::10 -> internet tcp 443",
            reachable(),
            "out by an egress-only gateway"),
        row(
            "S058",
            egressOnly().allowIn("sg-app", "tcp 443 from ::/0"),
            "internet -> 2001:db8:a:10::10 tcp 443",
            replyRefused("eigw-a", EIGW_NO_INBOUND),
            "an egress-only gateway knows only what began inside"),
        row(
            "S059",
            f1(),
            "2001:db8:a:10::10 -> internet tcp 443",
            refused("rt-app1", NO_ROUTE_TO_DESTINATION),
            "an IPv4 default route is none for IPv6"),
        row(
            "S059b",
            privateIpv6(),
            "fd80:a:0:10::10 -> internet tcp 443",
            refused("eigw-a", IGW_PRIVATE_IPV6),
            "private IPv6 stays inside"));
  }

  private static Stream<Scenario> hairpin() {
    return Stream.of(
        row(
            "S064",
            f1().onlyIn("sg-web", "tcp 443 from sg-app"),
            "app -> 198.51.100.10 tcp 443",
            refused("sg-web in", SG_REFERENCE_PUBLIC_PATH),
            "over public addresses a group is not recognised"),
        row(
            "S065",
            f1(),
            "app -> 198.51.100.10 tcp 443",
            reachableFrom("198.51.100.20"),
            "out by the NAT gateway and in again"),
        row(
            "S065b",
            f1(),
            "web2 -> 198.51.100.10 tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "the way out needs a public address, even to come back"));
  }

  private static Lab appWithElasticIp() {
    return f1().eip("198.51.100.12", "app").allowIn("sg-app", "tcp 443 from 0.0.0.0/0");
  }

  private static Lab egressOnly() {
    return f1().eigw("eigw-a").route("rt-app1", "::/0 -> eigw-a");
  }

  private static Lab privateIpv6() {
    return egressOnly()
        .privateIpv6("fd80:a::/56")
        .subnet("appA1", "az1", "rt-app1", "10.0.10.0/24", "2001:db8:a:10::/64", "fd80:a:0:10::/64")
        .ipv6("app", "fd80:a:0:10::10");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
