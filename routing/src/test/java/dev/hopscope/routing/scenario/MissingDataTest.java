package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Reason;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a snapshot may lack, and what then holds (section 13.5 of the rules). */
class MissingDataTest {

  @Test
  void withoutAclsEachSubnetHasTheDefaultOne() {
    Answer answer =
        lacking(f1(), NetworkAcl.class, ResourceKind.NETWORK_ACL).ask("web -> app tcp 8080");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes())
        .contains(
            new Note.AssumedDefaultAcl(ResourceId.of("pubA1")),
            new Note.AssumedDefaultAcl(ResourceId.of("appA1")));
  }

  @Test
  void aDeadRouteToWhatIsMissingIsABlackHole() {
    refused(f1().remove("nat-1").ask("app -> internet tcp 443"), DropReason.BAD_STATE_ROUTE);
  }

  @Test
  void aLiveRouteToWhatIsMissingIsUnknown() {
    unknown(f1().lose("nat-1").ask("app -> internet tcp 443"), UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void withoutTablesASubnetThatMapsPublicAddressesIsTakenToReachTheGateway() {
    Lab lab = publicOnLaunch(lacking(f1(), RouteTable.class, ResourceKind.ROUTE_TABLE));
    Answer answer = lab.ask("web -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.AssumedRoutes(ResourceId.of("pubA1"), true));
  }

  @Test
  void withoutTablesAnyOtherSubnetIsTakenToHaveLocalRoutesOnly() {
    Lab lab = publicOnLaunch(lacking(f1(), RouteTable.class, ResourceKind.ROUTE_TABLE));
    refused(lab.ask("app -> internet tcp 443"), DropReason.NO_ROUTE_TO_DESTINATION);
    assertThat(lab.ask("web -> app tcp 8080").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void withoutTablesAndGatewaysRoutesAreUnknown() {
    Lab lab = withoutTablesAndGateways();
    unknown(lab.ask("web -> app tcp 8080"), UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void deliveryInsideASubnetNeedsNoTable() {
    Lab lab = withoutTablesAndGateways();
    assertThat(lab.ask("app -> appb tcp 8080").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void aMissingGroupIsUnknown() {
    unknown(f1().lose("sg-db").ask("app -> db tcp 5432"), UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void anotherGroupOfTheInterfaceThatAllowsDecides() {
    Lab lab =
        f1().group("sg-x", "tcp 5432 from 10.0.0.0/16")
            .memberOf("db", "sg-db", "sg-x")
            .lose("sg-db");
    assertThat(lab.ask("app -> db tcp 5432").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void aMissingPrefixListInARuleIsUnknown() {
    unknown(
        f1().onlyOut("sg-db", "tcp 443 to pl-x")
            .route("rt-db", "0.0.0.0/0 -> nat-1")
            .ask("db -> 52.1.2.3 tcp 443"),
        UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void aMissingAttachmentThatARouteNamesIsUnknown() {
    Lab lab = f3().transitRoute("T1", "10.1.0.0/24 -> att-x");
    unknown(lab.ask("app -> bapp tcp 8080"), UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void withoutAttachmentsATransitGatewayLeadsNobodyKnowsWhere() {
    Lab lab = f3().lose("att-a").lose("att-b");
    unknown(
        lacking(lab, ResourceKind.TRANSIT_GATEWAY_ATTACHMENT).ask("app -> bapp tcp 8080"),
        UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void aRuleThatNamesAGroupOfAMissingPeerIsUndecided() {
    Lab lab = withoutB(f2().onlyOut("sg-app", "tcp 8080 to sg-b"));
    Answer answer = lab.ask("app -> 10.1.0.10 tcp 8080");
    unknown(answer, UnknownReason.UNKNOWN_PEERED_SGS);
    assertThat(answer.failure().orElseThrow().component()).hasToString("sg-b");
  }

  @Test
  void beyondThePeeringWithAMissingVpcNothingIsKnown() {
    unknown(withoutB(f2()).ask("app -> 10.1.0.10 tcp 8080"), UnknownReason.UNKNOWN_RESOURCE);
  }

  @Test
  void whatTheNearSideRefusesIsRefusedAllTheSame() {
    refused(
        withoutB(f2()).onlyOut("sg-app").ask("app -> 10.1.0.10 tcp 8080"),
        DropReason.SG_HAS_NO_RULES);
  }

  @Test
  void aTransitTableThatIsMissingIsUnknown() {
    unknown(f3().lose("T1").ask("app -> bapp tcp 8080"), UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN);
  }

  @Test
  void aTransitTableThatCannotBeReadIsUnknown() {
    Lab lab =
        f3().change(
                "T1",
                TransitGatewayRouteTable.class,
                table ->
                    new TransitGatewayRouteTable(
                        table.id(), table.name(), table.transitGateway(), table.routes(), true));
    unknown(lab.ask("app -> bapp tcp 8080"), UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN);
  }

  @Test
  void aRouteToAKindThatIsNotModelledIsUnknown() {
    unknown(
        f1().route("rt-app1", "0.0.0.0/0 -> unmodelled:local-gateway")
            .ask("app -> internet tcp 443"),
        UnknownReason.UNSUPPORTED_COMPONENT);
  }

  @Test
  void theAddressOfATerminatedInstanceBelongsToNobody() {
    refused(
        f1().remove("app").ask("web -> 10.0.10.10 tcp 8080"), DropReason.NO_POSSIBLE_DESTINATION);
  }

  @Test
  void aKnownRefusalBehindWhatIsUnknownStillRefuses() {
    refused(
        f1().lose("sg-app").onlyIn("sg-db").ask("app -> db tcp 5432"), DropReason.SG_HAS_NO_RULES);
  }

  @Test
  void theFirstThingNotKnownIsNamed() {
    Answer answer = f1().lose("sg-app").lose("sg-db").ask("app -> db tcp 5432");
    unknown(answer, UnknownReason.UNKNOWN_RESOURCE);
    assertThat(answer.failure().orElseThrow().component().value()).isIn("sg-app", "eni-app");
  }

  private static void unknown(Answer answer, Reason reason) {
    assertThat(answer.verdict()).as(answer::toString).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.failure().orElseThrow().reason()).isEqualTo(reason);
  }

  private static void refused(Answer answer, Reason reason) {
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.failure().orElseThrow().reason()).isEqualTo(reason);
  }

  private static Lab withoutTablesAndGateways() {
    Lab lab = lacking(f1().lose("igw-a"), RouteTable.class, ResourceKind.ROUTE_TABLE);
    return lacking(lab, ResourceKind.ROUTE_TABLE, ResourceKind.INTERNET_GATEWAY);
  }

  private static Lab lacking(Lab lab, ResourceKind... kinds) {
    return Lab.of(lab.topology().withMissing(Arrays.stream(kinds).map(Missing::of).toList()));
  }

  /** The network as an import gives it that has no resource of this kind. */
  private static Lab lacking(Lab lab, Class<? extends Resource> type, ResourceKind kind) {
    Topology topology = lab.topology();
    for (Resource resource : topology.all(type)) {
      topology = topology.without(resource.id());
    }
    for (Vpc vpc : topology.all(Vpc.class)) {
      topology =
          topology.with(
              kind == ResourceKind.ROUTE_TABLE
                  ? vpc.withMainRouteTable(Optional.empty())
                  : vpc.withDefaultNetworkAcl(Optional.empty()));
    }
    for (Subnet subnet : topology.all(Subnet.class)) {
      topology =
          topology.with(
              kind == ResourceKind.ROUTE_TABLE
                  ? subnet.withRouteTable(Optional.empty())
                  : subnet.withNetworkAcl(Optional.empty()));
    }
    return lacking(Lab.of(topology), kind);
  }

  private static Lab publicOnLaunch(Lab lab) {
    return lab.change(
        "pubA1",
        Subnet.class,
        subnet ->
            new Subnet(
                subnet.id(),
                subnet.name(),
                subnet.vpc(),
                subnet.availabilityZone(),
                subnet.cidr(),
                subnet.ipv6Cidrs(),
                subnet.routeTable(),
                subnet.networkAcl(),
                true));
  }

  /** The network as the owner of VPC A sees it, VPC B being another account's. */
  private static Lab withoutB(Lab lab) {
    List.of("bapp", "eni-bapp", "bapp2", "eni-bapp2", "b1", "b2", "rt-b1", "rt-b2", "sg-b")
        .forEach(lab::lose);
    return lab.lose("rt-main-vpc-b").lose("acl-default-vpc-b").lose("vpc-b");
  }
}
