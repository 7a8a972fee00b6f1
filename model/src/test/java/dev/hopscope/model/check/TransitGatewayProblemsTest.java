package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.tgw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.ConnectionProblem.BadTransit;
import dev.hopscope.model.check.ConnectionProblem.BadTransit.TransitFault;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransitGatewayProblemsTest {

  private static List<Problem> problems(Resource... resources) {
    return new TransitGateways().of(Topology.of(List.of(resources))).toList();
  }

  private static TransitGatewayPeeringAttachment peering(String accepter, String table) {
    return new TransitGatewayPeeringAttachment(
        id("tgw-attach-9"),
        "",
        id("tgw-1"),
        id(accepter),
        LifecycleState.AVAILABLE,
        Optional.of(id(table)),
        Optional.empty());
  }

  private static TransitGatewayRouteTable table(String id, String gateway, String... routesTo) {
    return new TransitGatewayRouteTable(
        id(id),
        "",
        id(gateway),
        List.of(routesTo).stream()
            .map(
                attachment ->
                    new TransitGatewayRoute(
                        RouteDestination.parse("10.0.0.0/8"),
                        Optional.of(id(attachment)),
                        false,
                        false))
            .toList(),
        false);
  }

  private static TransitGatewayAttachment connect(String carrier) {
    return new TransitGatewayAttachment(
        id("tgw-attach-3"),
        "",
        id("tgw-1"),
        TransitGatewayAttachment.Type.CONNECT,
        id(carrier),
        List.of(),
        LifecycleState.AVAILABLE,
        Optional.empty(),
        List.of(),
        false,
        false,
        false,
        false,
        false,
        Optional.empty());
  }

  private static TransitGatewayPolicyRule rule(int number, String target) {
    return new TransitGatewayPolicyRule(
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        Traffic.ALL,
        Optional.empty(),
        id(target));
  }

  private static BadTransit bad(String id, TransitFault fault, String... others) {
    return new BadTransit(id(id), fault, List.of(others).stream().map(Net::id).toList());
  }

  @Test
  void aPeeringJoinsTwoGateways() {
    assertThat(problems(tgw("tgw-1"), peering("tgw-1", "tgw-rtb-1")))
        .containsExactly(bad("tgw-attach-9", TransitFault.PEERS_ITSELF, "tgw-1"));
    assertThat(problems(tgw("tgw-1"), peering("tgw-2", "tgw-rtb-1"))).isEmpty();
  }

  @Test
  void eachEndOfAPeeringHasATableOfItsOwnGateway() {
    assertThat(problems(peering("tgw-2", "tgw-rtb-2"), table("tgw-rtb-2", "tgw-2")))
        .containsExactly(bad("tgw-attach-9", TransitFault.TABLE_OF_ANOTHER, "tgw-rtb-2"));
  }

  @Test
  void aRouteLeadsToAnAttachmentOfTheTablesGateway() {
    TransitGatewayAttachment other = attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1");

    assertThat(problems(table("tgw-rtb-2", "tgw-2", "tgw-attach-1"), other))
        .containsExactly(bad("tgw-rtb-2", TransitFault.ROUTE_TO_ANOTHER, "tgw-attach-1"));
    assertThat(problems(table("tgw-rtb-2", "tgw-2", "tgw-attach-9"), peering("tgw-2", "tgw-rtb-1")))
        .isEmpty();
  }

  @Test
  void connectRestsOnAVpcOrDirectConnectAndKnowsNoStaticRoutes() {
    TransitGatewayAttachment vpc = attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1");

    assertThat(problems(vpc, connect("tgw-attach-1"))).isEmpty();
    assertThat(problems(vpc, connect("tgw-attach-3")))
        .containsExactly(
            bad("tgw-attach-3", TransitFault.CONNECT_ON_WRONG_CARRIER, "tgw-attach-3"));
    assertThat(problems(vpc, connect("tgw-attach-1"), table("tgw-rtb-1", "tgw-1", "tgw-attach-3")))
        .containsExactly(bad("tgw-rtb-1", TransitFault.STATIC_ROUTE_TO_CONNECT, "tgw-attach-3"));
  }

  @Test
  void policyRulesHaveNumbersOfTheirOwnAndChooseTablesOfTheirGateway() {
    TransitGatewayPolicyTable twice =
        new TransitGatewayPolicyTable(
            id("tgw-ptb-1"),
            "",
            id("tgw-1"),
            List.of(rule(10, "tgw-rtb-1"), rule(10, "tgw-rtb-2")),
            false);

    assertThat(problems(twice, table("tgw-rtb-1", "tgw-1"), table("tgw-rtb-2", "tgw-2")))
        .containsExactlyInAnyOrder(
            bad("tgw-ptb-1", TransitFault.RULE_NUMBER_TWICE),
            bad("tgw-ptb-1", TransitFault.TABLE_OF_ANOTHER, "tgw-rtb-2"));
  }
}
