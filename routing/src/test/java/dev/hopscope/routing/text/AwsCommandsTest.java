package dev.hopscope.routing.text;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Mend;
import dev.hopscope.routing.diagnosis.Setting;
import dev.hopscope.routing.lab.Lab;
import org.junit.jupiter.api.Test;

class AwsCommandsTest {
  private static final Cidr ANYWHERE = Cidr.parse("0.0.0.0/0");

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  private static void says(Topology topology, Mend mend, String... commands) {
    assertThat(new AwsCommands(topology).of(mend)).containsExactly(commands);
  }

  private static void says(Mend mend, String... commands) {
    says(Topology.empty(), mend, commands);
  }

  @Test
  void aRuleForAGroupNamesItsSource() {
    says(
        new Mend.AddGroupRule(
            id("sg-db"),
            Direction.INGRESS,
            SecurityGroupRule.ofGroup(Traffic.tcp(5432), id("sg-app"))),
        "aws ec2 authorize-security-group-ingress --group-id sg-db --ip-permissions"
            + " 'IpProtocol=tcp,FromPort=5432,ToPort=5432,UserIdGroupPairs=[{GroupId=sg-app}]'");
  }

  @Test
  void aRuleForAllTrafficHasNoPorts() {
    says(
        new Mend.AddGroupRule(
            id("sg-db"),
            Direction.EGRESS,
            SecurityGroupRule.of(Traffic.ALL, Cidr.parse("2001:db8::/32"))),
        "aws ec2 authorize-security-group-egress --group-id sg-db --ip-permissions"
            + " 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=2001:db8::/32}]'");
  }

  @Test
  void anAclRuleNamesItsProtocolByNumber() {
    says(
        new Mend.AddAclRule(
            id("acl-db"),
            Direction.EGRESS,
            AclRule.allow(110, Traffic.tcp(1024, 65_535), ANYWHERE)),
        "aws ec2 create-network-acl-entry --network-acl-id acl-db --egress --rule-number 110"
            + " --protocol 6 --port-range From=1024,To=65535 --rule-action allow"
            + " --cidr-block 0.0.0.0/0");
  }

  @Test
  void anIcmpRuleOfAnAclNamesTypeAndCode() {
    says(
        new Mend.AddAclRule(
            id("acl-db"),
            Direction.INGRESS,
            AclRule.allow(90, Traffic.of(Protocol.ICMPV6), Cidr.parse("::/0"))),
        "aws ec2 create-network-acl-entry --network-acl-id acl-db --ingress --rule-number 90"
            + " --protocol 58 --icmp-type-code Type=-1,Code=-1 --rule-action allow"
            + " --ipv6-cidr-block ::/0");
  }

  @Test
  void aRouteThatIsThereIsReplaced() {
    Topology topology = f1().topology();
    Route elsewhere = Route.of(ANYWHERE, id("igw-a"));
    says(
        topology,
        new Mend.SetRoute(id("rt-pub"), elsewhere),
        "aws ec2 replace-route --route-table-id rt-pub --destination-cidr-block 0.0.0.0/0"
            + " --gateway-id igw-a");
    says(
        topology,
        new Mend.SetRoute(id("rt-pub"), Route.of(Cidr.parse("198.51.100.0/24"), id("igw-a"))),
        "aws ec2 create-route --route-table-id rt-pub --destination-cidr-block 198.51.100.0/24"
            + " --gateway-id igw-a");
  }

  @Test
  void aLocalRouteIsReplacedNotMadeTwice() {
    says(
        f1().topology(),
        new Mend.SetRoute(
            id("rt-pub"),
            Route.of(RouteDestination.of(Cidr.parse("10.0.0.0/16")), RouteTarget.LOCAL)),
        "aws ec2 replace-route --route-table-id rt-pub --destination-cidr-block 10.0.0.0/16"
            + " --local-target");
  }

  @Test
  void anAttachmentLeavesItsTableBeforeItTakesAnother() {
    Lab lab = f3();
    says(
        lab.topology(),
        new Mend.Associate(id("att-a"), id("tgw-rtb-other")),
        "aws ec2 disassociate-transit-gateway-route-table --transit-gateway-route-table-id"
            + " T1 --transit-gateway-attachment-id att-a",
        "aws ec2 associate-transit-gateway-route-table --transit-gateway-route-table-id"
            + " tgw-rtb-other --transit-gateway-attachment-id att-a");
  }

  @Test
  void aSettingIsTurned() {
    says(
        new Mend.Turn(id("eni-fw"), Setting.SOURCE_DEST_CHECK, false),
        "aws ec2 modify-network-interface-attribute --network-interface-id eni-fw"
            + " --no-source-dest-check");
  }

  @Test
  void whatIsStoppedIsStarted() {
    Lab lab = f1();
    Instance web = lab.topology().all(Instance.class).getFirst();
    Topology stopped = lab.topology().with(web.withState(InstanceState.STOPPED));
    says(
        stopped,
        new Mend.BringUp(web.id(), web),
        "aws ec2 start-instances --instance-ids " + web.id());
  }

  @Test
  void whatOnlyTimeBringsUpHasNoCommand() {
    Lab lab = f1();
    Instance web = lab.topology().all(Instance.class).getFirst();
    says(
        lab.topology().with(web.withState(InstanceState.PENDING)), new Mend.BringUp(web.id(), web));
  }
}
