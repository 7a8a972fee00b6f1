package dev.hopscope.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.AddressProblem;
import dev.hopscope.model.check.ApiProblem;
import dev.hopscope.model.check.FilterProblem;
import dev.hopscope.model.check.GatewayProblem;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Quota;
import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  private static final ResourceId A = ResourceId.of("a");
  private static final ResourceId B = ResourceId.of("b");
  private final Topology topology =
      Topology.of(List.of(new Region(A, "first"), new Region(B, "second")));

  @Test
  void resourcesAreCalledByTheirNames() {
    assertThat(
            text(
                new AddressProblem.OverlappingSubnets(
                    A, Cidr.parse("10.0.0.0/24"), B, Cidr.parse("10.0.0.0/25"))))
        .isEqualTo("first (10.0.0.0/24) and second (10.0.0.0/25) share addresses.");
  }

  @Test
  void whatIsGoneIsCalledByItsId() {
    assertThat(
            text(
                new RouteProblem.DeadRoute(
                    A, RouteDestination.of(Cidr.ANY_IPV4), Optional.of(ResourceId.of("nat-9")))))
        .isEqualTo(
            "The route for 0.0.0.0/0 in first is a blackhole, as nat-9 is gone: what it matches is"
                + " dropped.");
  }

  @Test
  void forgottenRepliesAreExplainedFromTheSideThatIsMissing() {
    ProblemText missingOut =
        ProblemText.of(new FilterProblem.RepliesForgotten(A, Direction.EGRESS), topology);
    assertThat(missingOut.sentence()).isEqualTo("first lets connections in, but no replies out.");
    assertThat(missingOut.remedy()).contains("1024-65535 outbound");
  }

  @Test
  void kindsAreWrittenAsInASentence() {
    assertThat(text(new GatewayProblem.VpcLacks(A, ResourceKind.ROUTE_TABLE)))
        .isEqualTo("first has no route table that applies by default.");
    assertThat(Names.kind(ResourceKind.NAT_GATEWAY)).isEqualTo("NAT gateway");
  }

  @Test
  void aPrivateApiWithoutPolicyIsToldWhatItNeeds() {
    ProblemText none =
        ProblemText.of(
            new ApiProblem.BadApiPolicy(A, ApiProblem.BadApiPolicy.PolicyFault.NONE, List.of()),
            topology);
    assertThat(none.sentence())
        .isEqualTo("first is a private API without resource policy: it refuses everyone.");
    assertThat(none.remedy()).contains("VPC endpoint");
  }

  @Test
  void quotasNameTheLimit() {
    assertThat(text(new Problem.TooMany(A, Quota.VPCS_PER_REGION, 6)))
        .isEqualTo("first has 6 VPCs; the default quota is 5.");
  }

  private String text(Problem problem) {
    return ProblemText.of(problem, topology).sentence();
  }
}
