package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.ApiProblem.BadApiPolicy;
import dev.hopscope.model.check.ApiProblem.BadApiPolicy.PolicyFault;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.RestApi.EndpointType;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AWS takes of APIs and does not do what was meant, and what it takes. */
class ApiProblemsTest {
  private static RestApi api(EndpointType type, ApiPolicy policy) {
    return new RestApi(id("api-1"), "", id("us-east-1"), type, List.of(), policy, List.of());
  }

  @Test
  void aPrivateApiWithoutPolicyRefusesEveryone() {
    assertThat(problems(api(EndpointType.PRIVATE, ApiPolicy.NONE)))
        .containsExactly(new BadApiPolicy(id("api-1"), PolicyFault.NONE, List.of()));
  }

  @Test
  void aPrivateApiNeedsNoAssociatedEndpoint() {
    assertThat(problems(api(EndpointType.PRIVATE, ApiPolicy.EVERYONE))).isEmpty();
  }

  @Test
  void aPublicApiNeedsNoPolicy() {
    assertThat(problems(api(EndpointType.REGIONAL, ApiPolicy.NONE))).isEmpty();
  }

  @Test
  void aPolicyThatLetsInWhatIsNotThereIsNamed() {
    assertThat(
            problems(
                interfaceEndpoint("vpce-1", "vpc-1", false),
                api(
                    EndpointType.PRIVATE,
                    ApiPolicy.onlyEndpoints(List.of(id("vpce-1"), id("vpce-9"))))))
        .containsExactly(
            new BadApiPolicy(id("api-1"), PolicyFault.UNKNOWN_SOURCE, List.of(id("vpce-9"))));
  }

  @Test
  void whatASnapshotLacksMayBeThere() {
    assertThat(
            problems(
                List.of(Missing.of(ResourceKind.VPC)),
                api(EndpointType.PRIVATE, ApiPolicy.onlyVpcs(List.of(id("vpc-9"))))))
        .isEmpty();
  }

  @Test
  void aLinkToANetworkLoadBalancerIsRight() {
    assertThat(
            problems(
                balancer(LoadBalancer.Type.NETWORK),
                new VpcLink(
                    id("link-1"),
                    "",
                    id("us-east-1"),
                    List.of(id("lb-1")),
                    LifecycleState.AVAILABLE)))
        .isEmpty();
  }

  @Test
  void aWebAclMayProtectApplicationLoadBalancersAndRestApis() {
    assertThat(
            problems(
                balancer(LoadBalancer.Type.APPLICATION),
                api(EndpointType.REGIONAL, ApiPolicy.NONE),
                new WebAcl(id("webacl-1"), "", id("us-east-1"), List.of(id("lb-1"), id("api-1")))))
        .isEmpty();
  }

  private static LoadBalancer balancer(LoadBalancer.Type type) {
    return new LoadBalancer(
        id("lb-1"),
        "",
        id("vpc-1"),
        type,
        LoadBalancer.Scheme.INTERNAL,
        false,
        false,
        LifecycleState.AVAILABLE,
        List.of(),
        false);
  }
}
