package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SG_HAS_NO_RULES;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J1 and J2: hosts of one VPC, their groups and ACLs. */
class InsideOneVpcTest {

  static Stream<Scenario> rows() {
    return Stream.concat(Stream.concat(groups(), acls()), delivery());
  }

  private static Stream<Scenario> groups() {
    return Stream.of(
        row(
            "S001",
            f1(),
            "app -> appb tcp 8080",
            reachable(),
            "members of a group that names itself"),
        row(
            "S003",
            f1().onlyIn("sg-app", "tcp 8080 from sg-web"),
            "app -> appb tcp 8080",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "membership alone allows nothing"),
        row("S004", f1(), "web -> app tcp 8080", reachable(), "a group named across subnets"),
        row(
            "S005",
            f1(),
            "web -> app tcp 22",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "no rule for the port"),
        row(
            "S006",
            f1(),
            "web -> db tcp 5432",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "the sender is not in the group named"),
        row("S007", f1(), "app -> db tcp 5432", reachable(), "the sender is in the group named"),
        row(
            "S016",
            f1().onlyOut("sg-web"),
            "web -> app tcp 8080",
            refused("sg-web out", SG_HAS_NO_RULES),
            "a group without outbound rules lets nothing new out"),
        row(
            "S017",
            f1().onlyOut("sg-app"),
            "web -> app tcp 8080",
            reachable(),
            "a reply needs no outbound rule"),
        row(
            "S018",
            f1().onlyOut("sg-app"),
            "app -> db tcp 5432",
            refused("sg-app out", SG_HAS_NO_RULES),
            "what is new does"),
        row(
            "S019",
            f1().group("sg-x", "tcp 5432 from 10.0.0.0/24").memberOf("db", "sg-db", "sg-x"),
            "web -> db tcp 5432",
            reachable(),
            "all groups of an interface count"));
  }

  private static Stream<Scenario> acls() {
    return Stream.of(
        row(
            "S002",
            f1().acl("appA1"),
            "app -> appb tcp 8080",
            reachable(),
            "no ACL inside a subnet"),
        row(
            "S008",
            f1().acl("pubA1", "in 100 allow all"),
            "web -> app tcp 8080",
            refused("acl-pubA1 out *", SUBNET_ACL_RESTRICTION),
            "nothing may leave the sender's subnet"),
        row(
            "S009",
            f1().acl("appA1", "in 100 allow tcp 443 0.0.0.0/0", "out 100 allow all"),
            "web -> app tcp 8080",
            refused("acl-appA1 in *", SUBNET_ACL_RESTRICTION),
            "the port may not enter"),
        row(
            "S010",
            f1().acl("appA1", "in 100 allow tcp 8080 10.0.0.0/24"),
            "web -> app tcp 8080",
            replyRefused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "an ACL forgets: the reply needs a rule"),
        row(
            "S011",
            f1().acl(
                    "appA1",
                    "in 100 allow tcp 8080 10.0.0.0/24",
                    "out 100 allow tcp 1024-65535 10.0.0.0/24"),
            "web -> app tcp 8080",
            reachable(),
            "the reply has one"),
        row(
            "S012",
            f1().acl("pubA1", "in 100 allow tcp 443 0.0.0.0/0", "out 100 allow all"),
            "web -> app tcp 8080",
            replyRefused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "the reply goes to the client's own port"),
        row(
            "S013",
            denyingWeb(),
            "web -> app tcp 8080",
            refused("acl-appA1 in 90", SUBNET_ACL_RESTRICTION),
            "an explicit deny in front"),
        row("S014", denyingWeb(), "web2 -> app tcp 8080", reachable(), "it is for another sender"),
        row(
            "S015",
            f1().acl(
                    "appA1",
                    "in 100 allow all",
                    "in 110 deny tcp 8080 0.0.0.0/0",
                    "out 100 allow all"),
            "web -> app tcp 8080",
            reachable(),
            "the lower number decides"),
        row(
            "S020",
            fewPortsForReplies(),
            "web -> app tcp 8080 by 61500",
            replyRefused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "a client port outside the range allowed"),
        row(
            "S021",
            fewPortsForReplies(),
            "web -> app tcp 8080",
            reachable(),
            "a client port inside it"),
        row(
            "S025",
            pinging()
                .acl("appA1", "in 100 allow icmp 8/0 0.0.0.0/0", "out 100 allow tcp 0.0.0.0/0"),
            "web -> app icmp",
            replyRefused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "an echo reply is another ICMP type"));
  }

  private static Stream<Scenario> delivery() {
    return Stream.of(
        row(
            "S022",
            f1(),
            "web -> 10.0.10.77 tcp 8080",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "an address that nobody has"),
        row(
            "S023",
            f1(),
            "web -> 10.0.99.5 tcp 8080",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "an address of no subnet"),
        row("S024", pinging(), "web -> app icmp", reachable(), "an echo and its reply"),
        row(
            "S026",
            f1().stop("db"),
            "app -> db tcp 5432",
            refused("db", BAD_STATE),
            "a stopped instance"),
        row(
            "S153",
            withVpcP(),
            "svc -> 10.0.10.10 tcp 8080",
            refused("vpc-p", NO_POSSIBLE_DESTINATION),
            "an address means another thing in another VPC"));
  }

  private static Lab denyingWeb() {
    return f1().acl(
            "appA1", "in 90 deny tcp 8080 10.0.0.10/32", "in 100 allow all", "out 100 allow all");
  }

  private static Lab fewPortsForReplies() {
    return f1().acl("appA1", "in 100 allow all", "out 100 allow tcp 32768-60999 0.0.0.0/0");
  }

  private static Lab pinging() {
    return f1().allowIn("sg-app", "icmp 8/0 from 10.0.0.0/16");
  }

  private static Lab withVpcP() {
    return f1().vpc("vpc-p", "10.0.0.0/16")
        .table("rt-p1")
        .subnet("p1", "az1", "rt-p1", "10.0.10.0/24")
        .group("sg-svc", "tcp 443 from 10.0.10.40/32")
        .host("svc", "p1", "10.0.10.50", "sg-svc");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
