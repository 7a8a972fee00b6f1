package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.acl;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.FilterProblem.DuplicateGroupName;
import dev.hopscope.model.check.FilterProblem.DuplicateRule;
import dev.hopscope.model.check.FilterProblem.DuplicateRuleNumber;
import dev.hopscope.model.check.FilterProblem.OpenToTheWorld;
import dev.hopscope.model.check.FilterProblem.RepliesForgotten;
import dev.hopscope.model.check.FilterProblem.StaleRule;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterProblemsTest {
  private static final Cidr ANY = Cidr.ANY_IPV4;
  private static final SecurityGroupRule HTTPS = SecurityGroupRule.of(Traffic.tcp(443), ANY);

  @Test
  void ruleNumberUsedTwiceInOneDirectionIsFound() {
    List<AclRule> twice =
        List.of(
            AclRule.allow(100, Traffic.ALL, ANY),
            AclRule.deny(100, Traffic.tcp(22), ANY),
            AclRule.allow(101, Traffic.ALL, Cidr.ANY_IPV6));

    assertThat(problems(acl("acl-vpc-1", "vpc-1", twice, NetworkAcl.ALLOW_ALL)))
        .containsExactly(new DuplicateRuleNumber(id("acl-vpc-1"), Direction.INGRESS, 100));
  }

  @Test
  void aclThatForgetsTheRepliesIsFound() {
    List<AclRule> https = List.of(AclRule.allow(100, Traffic.tcp(443), ANY));

    assertThat(problems(acl("acl-vpc-1", "vpc-1", https, https)))
        .containsExactlyInAnyOrder(
            new RepliesForgotten(id("acl-vpc-1"), Direction.INGRESS),
            new RepliesForgotten(id("acl-vpc-1"), Direction.EGRESS));
  }

  @Test
  void aclThatLetsRepliesOutIsFine() {
    assertThat(
            problems(
                acl(
                    "acl-vpc-1",
                    "vpc-1",
                    List.of(AclRule.allow(100, Traffic.tcp(443), ANY)),
                    List.of(AclRule.allow(100, Traffic.tcp(1024, 65_535), ANY)))))
        .isEmpty();
  }

  @Test
  void aclOfNoSubnetMayForgetWhatItLikes() {
    List<AclRule> https = List.of(AclRule.allow(100, Traffic.tcp(443), ANY));

    assertThat(problems(acl("acl-3", "vpc-1", https, List.of()))).isEmpty();
  }

  @Test
  void ruleWrittenTwiceIsFoundWhateverItsDescription() {
    SecurityGroupRule again = new SecurityGroupRule(HTTPS.traffic(), HTTPS.peer(), "again");

    assertThat(problems(group("sg-1", "vpc-1", HTTPS, again)))
        .containsExactly(new DuplicateRule(id("sg-1"), Direction.INGRESS, again));
  }

  @Test
  void ruleForADeletedGroupIsStale() {
    SecurityGroupRule rule = SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-9"));

    assertThat(problems(group("sg-1", "vpc-1", rule)))
        .containsExactly(new StaleRule(id("sg-1"), Direction.INGRESS, rule, id("sg-9")));
  }

  @Test
  void ruleForAGroupIsNotStaleWhereTheSnapshotLacksGroups() {
    SecurityGroupRule rule = SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-9"));

    assertThat(
            problems(
                List.of(Missing.of(ResourceKind.SECURITY_GROUP)), group("sg-1", "vpc-1", rule)))
        .isEmpty();
  }

  @Test
  void ruleForTheGroupItselfIsFine() {
    SecurityGroupRule rule = SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-1"));

    assertThat(problems(group("sg-1", "vpc-1", rule))).isEmpty();
  }

  @Test
  void ruleForAGroupOfAnUnconnectedVpcIsStale() {
    SecurityGroupRule rule = SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-2"));

    assertThat(problems(group("sg-1", "vpc-1", rule), group("sg-2", "vpc-2")))
        .containsExactly(new StaleRule(id("sg-1"), Direction.INGRESS, rule, id("sg-2")));
  }

  @Test
  void ruleForAGroupOfAPeeredVpcIsFine() {
    SecurityGroupRule rule = SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-2"));

    assertThat(
            problems(
                group("sg-1", "vpc-1", rule),
                group("sg-2", "vpc-2"),
                peering("pcx-1", "vpc-2", "vpc-1")))
        .noneMatch(StaleRule.class::isInstance);
  }

  @Test
  void remoteLoginFromEverywhereIsFound() {
    SecurityGroupRule ssh = SecurityGroupRule.of(Traffic.tcp(20, 30), ANY);
    SecurityGroupRule rdp = SecurityGroupRule.of(Traffic.tcp(3389), Cidr.ANY_IPV6);

    assertThat(problems(group("sg-1", "vpc-1", HTTPS, ssh, rdp)))
        .containsExactly(
            new OpenToTheWorld(id("sg-1"), ssh, 22), new OpenToTheWorld(id("sg-1"), rdp, 3389));
  }

  @Test
  void remoteLoginFromOneNetworkIsFine() {
    assertThat(
            problems(
                group(
                    "sg-1",
                    "vpc-1",
                    SecurityGroupRule.of(Traffic.tcp(22), Cidr.parse("198.51.100.0/24")))))
        .isEmpty();
  }

  @Test
  void nameOfTwoGroupsOfAVpcIsFound() {
    assertThat(
            problems(
                group("sg-1", "vpc-1").withName("web"),
                group("sg-2", "vpc-1").withName("web"),
                group("sg-3", "vpc-2").withName("web")))
        .containsExactly(new DuplicateGroupName(id("sg-1"), id("sg-2"), "web"));
  }
}
