package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final Session session = Fixture.session();

  private final Subject<NetworkAcl> acl = Fixture.subject(session, "acl-db", NetworkAcl.class);
  private final AclRows aclRows = new AclRows(acl, Direction.INGRESS);
  private final Subject<RouteTable> table = Fixture.subject(session, "rtb-main", RouteTable.class);
  private final RouteRows routes = new RouteRows(table);
  private final Subject<SecurityGroup> group =
      Fixture.subject(session, "sg-db", SecurityGroup.class);
  private final SecurityGroupRows groupRows = new SecurityGroupRows(group, Direction.INGRESS);

  @Test
  void theStarRuleIsLastAndLocked() {
    assertThat(aclRows.lines().getLast().cells()).containsExactly("*", "all", "any", "deny");
    assertThat(aclRows.lines().getLast().editable()).isFalse();
    assertThat(aclRows.remove(List.of(1))).isEmpty();
  }

  @Test
  void anAddedAclRuleIsNumberedTenAboveTheHighest() {
    apply(aclRows.add());
    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110);
  }

  @Test
  void aDuplicatedAclRuleTakesAFreeNumber() {
    apply(aclRows.add());
    aclRows.duplicate(0).ifPresent(session::apply);
    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110, 111);
  }

  @Test
  void aRuleNumberThatIsTakenIsRefused() {
    apply(aclRows.add());
    assertThat(aclRows.change(1, 0, "100")).isEqualTo(Parsed.bad("there is a rule 100 already"));
  }

  @Test
  void movingAnAclRuleExchangesTheNumbers() {
    apply(aclRows.add());
    Traffic first = acl.now().inbound().getFirst().traffic();
    aclRows.move(0, 1).ifPresent(session::apply);
    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110);
    assertThat(acl.now().inbound().getLast().traffic()).isEqualTo(first);
    assertThat(aclRows.move(1, 1)).isEmpty();
  }

  @Test
  void anAclRuleMovedFurtherTakesItsPlaceAndTheOthersKeepTheirOrder() {
    apply(aclRows.add());
    apply(aclRows.add());
    apply(aclRows.change(2, 1, "udp 53"));

    aclRows.move(2, -2).ifPresent(session::apply);

    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110, 120);
    assertThat(acl.now().inbound())
        .extracting(AclRule::traffic)
        .containsExactly(Traffic.udp(53), Traffic.tcp(5432), Traffic.tcp(443));
  }

  @Test
  void crowdedAclRulesAreNumberedInEvenSteps() {
    apply(aclRows.add());
    apply(aclRows.change(1, 0, "101"));
    aclRows.respace().ifPresent(session::apply);
    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110);
    assertThat(aclRows.respace()).isEmpty();
  }

  @Test
  void theOrderOfSecurityGroupRulesCannotBeChanged() {
    assertThat(groupRows.isOrdered()).isFalse();
    assertThat(groupRows.move(0, 1)).isEmpty();
  }

  @Test
  void severalRulesAreRemovedByOneEdit() {
    apply(aclRows.add());
    apply(aclRows.add());
    aclRows.remove(List.of(0, 2, 3)).ifPresent(session::apply);
    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(110);
  }

  @Test
  void theTrafficOfAnAclRuleIsOneEdit() {
    apply(aclRows.change(0, 1, "udp 53"));
    assertThat(acl.now().inbound().getFirst().traffic()).isEqualTo(Traffic.udp(53));
    session.undo();
    assertThat(acl.now().inbound().getFirst().traffic()).isEqualTo(Traffic.tcp(5432));
  }

  @Test
  void localRoutesFollowTheWrittenOnesAndAreLocked() {
    assertThat(routes.lines())
        .extracting(line -> line.cells().getFirst())
        .containsExactly("0.0.0.0/0", "10.0.0.0/16");
    assertThat(routes.isEditable(1, 0)).isFalse();
  }

  @Test
  void aRouteLeadsOnlyToWhatBelongsToItsVpc() {
    assertThat(routes.proposals(0, 1))
        .contains("way-out (igw-1)", "nat-a (nat-1)")
        .doesNotContain("of-nobody (igw-2)", "local");
  }

  @Test
  void aTargetIsChosenByItsName() {
    apply(routes.change(0, 1, "nat-a"));
    assertThat(table.now().routes()).containsExactly(Route.of(Cidr.ANY_IPV4, Fixture.id("nat-1")));
  }

  @Test
  void aTargetOfAnotherVpcIsRefused() {
    assertThat(routes.change(0, 1, "of-nobody").isOk()).isFalse();
  }

  @Test
  void theTargetOfALocalRouteIsReplacedAndRestored() {
    apply(routes.change(1, 1, "nat-a"));
    assertThat(table.now().routes())
        .contains(Route.of(Cidr.parse("10.0.0.0/16"), Fixture.id("nat-1")));
    apply(routes.change(1, 1, "local"));
    assertThat(table.now().routes()).extracting(Route::target).doesNotContain(RouteTarget.LOCAL);
    assertThat(table.now().routes()).hasSize(1);
  }

  @Test
  void aSecondRouteForADestinationIsRefused() {
    apply(routes.change(0, 0, "192.0.2.0/24"));
    apply(routes.add());
    assertThat(routes.change(1, 0, "192.0.2.0/24").isOk()).isFalse();
  }

  @Test
  void aPeerIsARangeAGroupOrAPrefixList() {
    apply(groupRows.change(0, 1, "office"));
    assertThat(peer()).isEqualTo(new Peer.Listed(Fixture.id("pl-1")));
    apply(groupRows.change(0, 1, "db-group"));
    assertThat(peer()).isEqualTo(new Peer.Group(Fixture.id("sg-db")));
    apply(groupRows.change(0, 1, "10.0.0.0/8"));
    assertThat(peer()).isEqualTo(new Peer.Range(Cidr.parse("10.0.0.0/8")));
  }

  @Test
  void anUnknownPeerIsRefusedWithTheReason() {
    assertThat(groupRows.change(0, 1, "nobody"))
        .isEqualTo(Parsed.bad("nobody is no range, group or prefix list"));
  }

  @Test
  void anAddressOutsideTheSubnetIsRefused() {
    AddressRows rows = new AddressRows(Fixture.subject(session, "eni-app", NetworkInterface.class));
    assertThat(rows.change(0, 0, "10.0.99.1"))
        .isEqualTo(Parsed.bad("10.0.99.1 is not in the subnet's range 10.0.10.0/24"));
    assertThat(rows.change(0, 0, "10.0.10.2"))
        .isEqualTo(Parsed.bad("AWS reserves 10.0.10.2 in every subnet"));
  }

  @Test
  void aSecondaryAddressIsTheNextFreeOne() {
    AddressRows rows = new AddressRows(Fixture.subject(session, "eni-app", NetworkInterface.class));
    apply(rows.add());
    assertThat(rows.lines())
        .extracting(line -> line.cells().getFirst())
        .isEqualTo(List.of("10.0.10.10", "10.0.10.4"));
  }

  private Peer peer() {
    return group.now().inbound().getFirst().peer();
  }

  private void apply(Parsed<Edit> parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Ok.class);
    if (parsed instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      session.apply(edit);
    }
  }
}
