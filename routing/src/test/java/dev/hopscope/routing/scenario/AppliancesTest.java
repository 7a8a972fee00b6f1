package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ELBV2_NO_TARGETS_IN_AZ;
import static dev.hopscope.routing.trace.DropReason.ELB_INSTALLED_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a Gateway Load Balancer to its appliances and back: rules GWLB-01 and LB-05. */
class AppliancesTest {
  private static final String HTTPS = "app -> internet tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "GWLB-01 appliance's group",
            behind("fw").onlyIn("sg-fw", "tcp 443 from any"),
            HTTPS,
            refused("sg-fw in", ENI_SG_RULES_MISMATCH),
            "the appliance must let in UDP 6081"),
        row(
            "GWLB-01 from the load balancer",
            behind("fw").onlyIn("sg-fw", "udp 6081 from 10.0.30.40/32"),
            HTTPS,
            reachable(),
            "from the nodes, and nothing else"),
        row(
            "GWLB-01 appliance's ACL",
            behind("fw", "probe")
                .acl("dbA1", "in 100 deny udp 6081", "in 110 allow all", "out 100 allow all"),
            HTTPS,
            refused("acl-dbA1 in 100", SUBNET_ACL_RESTRICTION),
            "one of two appliances is beyond an ACL"),
        row(
            "GWLB-01 reply",
            behind("probe")
                .acl("dbA1", "in 100 allow all", "out 100 deny udp 6081", "out 110 allow all"),
            HTTPS,
            refused("acl-dbA1 out 100", SUBNET_ACL_RESTRICTION),
            "what the appliance gives back must return to the node"),
        row(
            "GWLB-01 stopped",
            behind("fw").stop("fw"),
            HTTPS,
            refused("fw", BAD_STATE),
            "the appliance must run"),
        row(
            "GWLB-01 health",
            healthChecked(behind("fw", "probe")).stop("fw"),
            HTTPS,
            reachable(),
            "or another that is healthy takes over"),
        row(
            "GWLB-01 zone",
            Balancers.node(behind("far"), "gwlb", "appA2", "10.0.11.40", ""),
            HTTPS,
            refused("gwlb", ELBV2_NO_TARGETS_IN_AZ),
            "in the node's zone, where cross-zone is off"),
        row(
            "GWLB-01 zone not enabled",
            behind("far"),
            HTTPS,
            refused("gwlb", ELB_INSTALLED_AZ_RESTRICTION),
            "and in one that has a node at all"),
        row(
            "GWLB-01 not known",
            behind("fw").memberOf("fw", "sg-lost"),
            HTTPS,
            unknown("tg-fw", UNKNOWN_RESOURCE),
            "what the appliance lets in may not be known"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void failingOpenIsASecondaryFinding() {
    assertThat(healthChecked(behind("fw")).stop("fw").ask(HTTPS).notes())
        .contains(
            new Note.AlsoFound(
                Finding.LB_NO_HEALTHY_TARGET, ResourceId.of("gwlb"), ResourceId.of("tg-fw")));
  }

  /** One appliance beside the node, one in another subnet of its zone, one in another zone. */
  private static Lab behind(String... appliances) {
    return PrivateLinkTest.inspected(ListenerProtocol.GENEVE, 6081, appliances)
        .host("probe", "dbA1", "10.0.20.30", "sg-fw")
        .host("far", "appA2", "10.0.11.30", "sg-fw");
  }

  private static Lab healthChecked(Lab lab) {
    return Balancers.checking(lab, "tg-fw", 80);
  }
}
