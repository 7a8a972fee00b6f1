package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SG_HAS_NO_RULES;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of groups and ACLs that no scenario is about; each case is named after its rule. */
class FilterRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(groups(), references(), acls(), aclsAtGateways()).flatMap(part -> part);
  }

  private static Stream<Scenario> groups() {
    return Stream.of(
        row(
            "SG-02",
            f1().group("sg-new").memberOf("db", "sg-new"),
            "app -> db tcp 5432",
            refused("sg-new in", SG_HAS_NO_RULES),
            "a new group lets nothing in"),
        row(
            "SG-02 outward",
            f1().group("sg-new").memberOf("db", "sg-new"),
            "db -> web tcp 443",
            reachable(),
            "and everything out"),
        row(
            "SG-03",
            f1().group("default")
                .allowIn("default", "all from default")
                .memberOf("db", "default")
                .memberOf("app2", "default"),
            "app2 -> db tcp 5432",
            reachable(),
            "members of the default group may talk"),
        row(
            "SG-06",
            f1().onlyIn("sg-db", "47 from 10.0.0.0/16"),
            "app -> db 47",
            reachable(),
            "a protocol without ports is allowed as a whole"),
        row(
            "SG-06 other protocol",
            f1().onlyIn("sg-db", "47 from 10.0.0.0/16"),
            "app -> db 50",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "and no other with it"),
        row(
            "SG-07",
            f1().onlyIn("sg-db", "icmp from 10.0.0.0/16"),
            "app -> db icmp",
            reachable(),
            "any type, any code"),
        row(
            "SG-15",
            f1().onlyOut("sg-db", "tcp 443 to 10.9.0.0/16"),
            "app -> db tcp 5432",
            reachable(),
            "a reply asks no rule"),
        row(
            "SG-16",
            f1().onlyIn("sg-db", "tcp 5432 from 0.0.0.0/0"),
            "app -> db tcp 5432",
            reachable(),
            "open both ways, and no otherwise answered"));
  }

  private static Stream<Scenario> references() {
    return Stream.of(
        row(
            "SG-25",
            f1().memberOf("app", "sg-web").allowIn("sg-db", "tcp 443 from any").remove("sg-app"),
            "web -> db tcp 5432",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "a rule that names a deleted group matches nobody"),
        row(
            "SG-28",
            f1().onlyOut("sg-app", "tcp 5432 to sg-db")
                .change("eni-db", NetworkInterface.class, FilterRulesTest::detached),
            "app -> 10.0.20.10 tcp 5432",
            refused("sg-app out", ENI_SG_RULES_MISMATCH),
            "who is attached to nothing is no member"));
  }

  private static Stream<Scenario> acls() {
    return Stream.of(
        row(
            "NACL-01",
            f1().acl("dbA1", "in 100 deny tcp 5432", "in 110 allow all", "out 100 allow all"),
            "web -> app tcp 8080",
            reachable(),
            "an ACL is its own subnets' alone"),
        row(
            "NACL-03",
            f1().onlyIn("sg-db", "all from any"),
            "web -> db tcp 1",
            reachable(),
            "the default one lets everything through"),
        row(
            "NACL-04",
            f1().acl("dbA1"),
            "app -> db tcp 5432",
            refused("acl-dbA1 in *", SUBNET_ACL_RESTRICTION),
            "a new one nothing"),
        row(
            "NACL-05",
            f1().acl("dbA1", "in 100 allow tcp 49152 0.0.0.0/0", "out 100 allow all"),
            "app -> db tcp 5432",
            refused("acl-dbA1 in *", SUBNET_ACL_RESTRICTION),
            "a rule is about the destination's port, never the source's"),
        row(
            "NACL-06",
            f1().onlyIn("sg-db", "47 from 10.0.0.0/16")
                .acl("dbA1", "in 100 allow 47 0.0.0.0/0", "out 100 allow 47 0.0.0.0/0"),
            "app -> db 47",
            reachable(),
            "a protocol without ports is allowed as a whole"),
        row(
            "NACL-08",
            f1().acl("appA1", "in 100 allow tcp 49152 0.0.0.0/0", "out 100 allow tcp 5432")
                .acl("dbA1", "in 100 allow tcp 5432 0.0.0.0/0", "out 100 allow tcp 49152"),
            "app -> db tcp 5432",
            reachable(),
            "four rules, one for each border and way"));
  }

  private static Stream<Scenario> aclsAtGateways() {
    return Stream.of(
        row(
            "NACL-20",
            overPeering("in 100 allow tcp 8080 10.0.10.0/24", "in 110 allow tcp 30000 10.1.0.0/16"),
            "app -> bapp tcp 8080",
            reachableFrom("10.0.0.220"),
            "a NAT gateway's subnet is crossed four times on the way over a peering too"),
        row(
            "NACL-20 far host in",
            overPeering("in 100 allow tcp 8080 10.0.10.0/24"),
            "app -> bapp tcp 8080",
            replyRefused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "and the far host must be let in"),
        row(
            "NACL-21",
            f1().route("rt-pub", "203.0.113.0/24 -> nat-1").acl("pubA1", "out 100 allow all"),
            "web -> internet tcp 443",
            refused("rt-pub", ROUTE_LOOP),
            "a client in the NAT gateway's own subnet does not enter it"),
        row(
            "NACL-26",
            f5().acl(
                    "dbA1",
                    "in 100 allow tcp 1024-65535 198.51.100.128/25",
                    "out 100 allow tcp 443 198.51.100.128/25"),
            "db -> 198.51.100.130 tcp 443",
            reachable(),
            "the service's public addresses, by range"));
  }

  /** Over a NAT gateway and from there over a peering; inbound rules of the NAT gateway's ACL. */
  private static Lab overPeering(String... inbound) {
    String[] rules =
        Stream.concat(
                Stream.of(inbound),
                Stream.of("out 100 allow tcp 8080 10.1.0.0/16", "out 110 allow tcp 49152"))
            .toArray(String[]::new);
    return f2().noRoute("rt-app1", "10.1.0.0/16").acl("pubA1", rules);
  }

  private static NetworkInterface detached(NetworkInterface own) {
    return new NetworkInterface(
        own.id(),
        own.name(),
        own.subnet(),
        own.addresses(),
        own.ipv6Addresses(),
        own.securityGroups(),
        own.sourceDestCheck(),
        own.type(),
        InterfaceStatus.AVAILABLE,
        Optional.empty(),
        0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
