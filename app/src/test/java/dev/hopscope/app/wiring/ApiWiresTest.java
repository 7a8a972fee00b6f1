package dev.hopscope.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.WebAcl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What wires mean between APIs, VPC links, load balancers, endpoints and web ACLs. */
class ApiWiresTest {
  private final Sketch sketch = new Sketch();
  private final ResourceId vpc = sketch.add(ResourceKind.VPC, null);
  private final ResourceId subnet = sketch.add(ResourceKind.SUBNET, vpc);
  private final ResourceId region = sketch.document().topology().all(Region.class).getFirst().id();
  private final ResourceId rest = sketch.add(ResourceKind.REST_API, region);
  private final ResourceId http = sketch.add(ResourceKind.HTTP_API, region);
  private final ResourceId balancer = sketch.add(ResourceKind.LOAD_BALANCER, subnet);

  @Test
  void aWebAclProtectsARestApiAndNoHttpApi() {
    ResourceId acl = sketch.add(ResourceKind.WEB_ACL, region);

    assertThat(sketch.draw(rest, acl)).isEqualTo("Protect rest-api-1 by web-acl-1");
    assertThat(sketch.find(acl, WebAcl.class).protects()).containsExactly(rest);
    assertThat(sketch.refusal(acl, http))
        .isEqualTo("http-api-1 is an HTTP API: AWS WAF does not protect those.");
  }

  @Test
  void aResourceHasOneWebAcl() {
    sketch.draw(sketch.add(ResourceKind.WEB_ACL, region), rest);

    assertThat(sketch.refusal(sketch.add(ResourceKind.WEB_ACL, region), rest))
        .isEqualTo("web-acl-1 protects rest-api-1: a resource has one web ACL.");
  }

  @Test
  void anApiGoesOnToALoadBalancerByTheLinkInItsVpc() {
    assertThat(sketch.refusal(http, balancer)).startsWith("No VPC link");
    ResourceId link = sketch.add(ResourceKind.VPC_LINK_V2, subnet);

    sketch.draw(http, balancer);

    assertThat(sketch.find(http, HttpApi.class).integrations())
        .containsExactly(new ApiIntegration(link, Optional.of(balancer)));
    assertThat(sketch.refusal(balancer, http)).endsWith("already.");
  }

  @Test
  void whatAnIntegrationLeftOpenIsFilledIn() {
    ResourceId link = sketch.add(ResourceKind.VPC_LINK_V2, subnet);
    sketch.draw(http, link);

    sketch.draw(http, balancer);

    assertThat(sketch.find(http, HttpApi.class).integrations())
        .containsExactly(new ApiIntegration(link, Optional.of(balancer)));
  }

  @Test
  void anHttpApiTakesNoLinkOfTheFirstGeneration() {
    ResourceId link = firstGeneration();

    assertThat(sketch.refusal(http, link)).endsWith("an HTTP API takes a VPC link V2.");
    assertThat(sketch.draw(rest, link)).isEqualTo("Let rest-api-1 go on by old");
  }

  @Test
  void aLinkOfTheFirstGenerationLeadsToANetworkLoadBalancer() {
    ResourceId link = firstGeneration();
    LoadBalancer drawn = sketch.find(balancer, LoadBalancer.class);
    sketch.replace(drawn.withType(LoadBalancer.Type.APPLICATION));
    assertThat(sketch.refusal(link, balancer)).contains("is no Network Load Balancer");

    sketch.replace(drawn.withType(LoadBalancer.Type.NETWORK));
    sketch.draw(link, balancer);

    assertThat(sketch.find(link, VpcLink.class).targets()).containsExactly(balancer);
  }

  @Test
  void aLinkOfTheSecondGenerationLeavesTheTargetToTheApi() {
    ResourceId link = sketch.add(ResourceKind.VPC_LINK_V2, subnet);

    assertThat(sketch.refusal(link, balancer)).contains("draw from the API");
  }

  @Test
  void aPrivateApiIsAssociatedWithAnEndpointForApis() {
    ResourceId endpoint = sketch.add(ResourceKind.INTERFACE_ENDPOINT, subnet);
    InterfaceEndpoint drawn = sketch.find(endpoint, InterfaceEndpoint.class);
    assertThat(sketch.refusal(rest, endpoint)).contains("not for execute-api");
    sketch.replace(drawn.withServiceName("com.amazonaws." + region + ".execute-api"));
    assertThat(sketch.refusal(rest, endpoint)).contains("is not private");

    RestApi api = sketch.find(rest, RestApi.class);
    sketch.replace(api.withEndpointType(RestApi.EndpointType.PRIVATE));
    sketch.draw(endpoint, rest);

    assertThat(sketch.find(rest, RestApi.class).vpcEndpoints()).containsExactly(endpoint);
    assertThat(sketch.refusal(endpoint, http)).startsWith("An HTTP API is never private");
  }

  private ResourceId firstGeneration() {
    ResourceId link = sketch.add(ResourceKind.VPC_LINK, region);
    sketch.replace(new VpcLink(link, "old", region, List.of(), LifecycleState.AVAILABLE));
    return link;
  }
}
