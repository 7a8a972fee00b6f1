package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.GatewayProblem.NoInternetGateway;
import dev.hopscope.model.check.ReferenceProblem.Elsewhere;
import dev.hopscope.model.check.SharingProblem.BadAssociation;
import dev.hopscope.model.check.SharingProblem.BadAssociation.AssociationFault;
import dev.hopscope.model.check.SharingProblem.GroupNotShared;
import dev.hopscope.model.check.SharingProblem.SubnetNotShared;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingProblemsTest {
  private static final String OWNER = "111122223333";
  private static final String PARTICIPANT = "444455556666";
  private static final Vpc OWNED = vpc("vpc-1", "10.0.0.0/16").withAccount(Optional.of(OWNER));
  private static final NetworkInterface GUEST =
      eni("eni-guest", "subnet-1", "10.0.1.20").withOwner(Optional.of(PARTICIPANT));

  @Test
  void aParticipantNeedsASharedSubnet() {
    assertThat(problems(OWNED, GUEST))
        .containsExactly(new SubnetNotShared(id("eni-guest"), id("subnet-1"), PARTICIPANT));
  }

  @Test
  void aSharedSubnetTakesParticipants() {
    assertThat(
            problems(
                OWNED,
                subnet("subnet-1", "vpc-1", "a", "10.0.1.0/24")
                    .withRouteTable(Optional.of(id("rtb-1")))
                    .withSharedWith(List.of(PARTICIPANT)),
                GUEST))
        .isEmpty();
  }

  @Test
  void aParticipantCannotUseAGroupThatIsNotShared() {
    SecurityGroup group = group("sg-1", "vpc-1");

    assertThat(problems(OWNED, GUEST.withSecurityGroups(List.of(id("sg-1")))))
        .contains(new GroupNotShared(id("eni-guest"), id("sg-1"), PARTICIPANT));
    assertThat(
            problems(
                OWNED,
                group.withSharedWith(List.of(PARTICIPANT)),
                GUEST.withSecurityGroups(List.of(id("sg-1")))))
        .noneMatch(GroupNotShared.class::isInstance);
  }

  @Test
  void aGroupServesTheVpcsItIsAssociatedWith() {
    SecurityGroup group = group("sg-1", "vpc-1").withAssociatedVpcs(List.of(id("vpc-2")));
    NetworkInterface member =
        eni("eni-far", "subnet-far", "10.1.1.10").withSecurityGroups(List.of(id("sg-1")));

    assertThat(problems(subnet("subnet-far", "vpc-2", "a", "10.1.1.0/24"), group, member))
        .isEmpty();
    assertThat(problems(subnet("subnet-far", "vpc-2", "a", "10.1.1.0/24"), member))
        .containsExactly(new Elsewhere(id("eni-far"), id("sg-1"), Elsewhere.Use.SECURITY_GROUP));
  }

  @Test
  void theDefaultGroupStaysInItsVpc() {
    assertThat(
            problems(
                group("sg-1", "vpc-1")
                    .withName("default")
                    .withAssociatedVpcs(List.of(id("vpc-2")))))
        .containsExactly(
            new BadAssociation(id("sg-1"), id("vpc-2"), AssociationFault.DEFAULT_GROUP));
  }

  @Test
  void aGroupIsNotAssociatedWithTheVpcOfAStranger() {
    assertThat(
            problems(
                OWNED,
                vpc("vpc-2", "10.1.0.0/16").withAccount(Optional.of(PARTICIPANT)),
                group("sg-1", "vpc-1").withAssociatedVpcs(List.of(id("vpc-2")))))
        .containsExactly(new BadAssociation(id("sg-1"), id("vpc-2"), AssociationFault.OTHER_OWNER));
  }

  @Test
  void aRegionalNatGatewayNeedsAnInternetGateway() {
    RegionalNatGateway nat =
        new RegionalNatGateway(
            id("nat-r"),
            "",
            id("vpc-2"),
            Optional.empty(),
            true,
            List.of(),
            LifecycleState.AVAILABLE);

    assertThat(problems(nat)).contains(new NoInternetGateway(id("nat-r"), id("vpc-2")));
  }
}
