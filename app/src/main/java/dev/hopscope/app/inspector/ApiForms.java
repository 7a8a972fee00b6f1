package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.WebAcl;
import java.util.List;
import java.util.stream.Stream;

/** The forms of Amazon API Gateway and AWS WAF. */
final class ApiForms {
  private ApiForms() {}

  static void restApi(Form<RestApi> form) {
    Subject<RestApi> subject = form.subject();
    form.link("Region", RestApi::region);
    form.choice(
        "Endpoint type",
        RestApi.EndpointType.values(),
        RestApi::endpointType,
        RestApi::withEndpointType);
    form.fact("DNS name", () -> subject.now().dnsName());
    form.members(
        "VPC endpoints",
        () -> endpoints(subject),
        () -> subject.now().vpcEndpoints(),
        chosen -> Subject.replace(subject.now().withVpcEndpoints(chosen)));
    form.choice(
        "Resource policy lets in",
        ApiPolicy.Allows.values(),
        api -> api.policy().allows(),
        ApiForms::withAllows);
    form.members(
        "Only these",
        () -> sources(subject),
        () -> subject.now().policy().sources(),
        chosen ->
            Subject.replace(
                subject.now().withPolicy(new ApiPolicy(subject.now().policy().allows(), chosen))));
    protectors(form);
    form.table("Private integrations", new ApiIntegrationRows(subject));
  }

  static void httpApi(Form<HttpApi> form) {
    form.link("Region", HttpApi::region);
    form.fact("DNS name", () -> form.subject().now().dnsName());
    form.table("Private integrations", new ApiIntegrationRows(form.subject()));
  }

  /** What a policy names of one kind says nothing of the other. */
  private static RestApi withAllows(RestApi api, ApiPolicy.Allows allows) {
    return api.withPolicy(
        new ApiPolicy(
            allows, allows == api.policy().allows() ? api.policy().sources() : List.of()));
  }

  private static List<ResourceId> sources(Subject<RestApi> subject) {
    return switch (subject.now().policy().allows()) {
      case VPC_ENDPOINTS -> endpoints(subject);
      case VPCS -> Candidates.all(subject.topology(), Vpc.class);
      case NO_POLICY, EVERYONE, OTHER -> List.of();
    };
  }

  private static List<ResourceId> endpoints(Subject<?> subject) {
    return Candidates.all(
        subject.topology(),
        InterfaceEndpoint.class,
        each ->
            ServiceName.ofEndpoint(each.serviceName())
                .filter(name -> name.service().equals(Api.SERVICE))
                .isPresent());
  }

  private static void protectors(Form<RestApi> form) {
    Subject<RestApi> subject = form.subject();
    form.links(
        "Web ACL",
        () ->
            subject.topology().referrers(subject.id(), Role.ASSOCIATED_WITH, WebAcl.class).stream()
                .map(WebAcl::id)
                .toList(),
        "none");
  }

  static void link(Form<VpcLink> form) {
    Subject<VpcLink> subject = form.subject();
    form.link("Region", VpcLink::region);
    form.members(
        "Load balancer",
        () ->
            Candidates.all(
                subject.topology(),
                LoadBalancer.class,
                each -> each.type() == LoadBalancer.Type.NETWORK),
        () -> subject.now().targets(),
        chosen -> Subject.replace(subject.now().withTargets(chosen)));
    form.choice("State", LifecycleState.values(), VpcLink::state, VpcLink::withState);
  }

  static void linkV2(Form<VpcLinkV2> form) {
    form.choice("State", LifecycleState.values(), VpcLinkV2::state, VpcLinkV2::withState);
    HostForms.interfaces(form);
  }

  static void webAcl(Form<WebAcl> form) {
    Subject<WebAcl> subject = form.subject();
    form.link("Region", WebAcl::region);
    form.members(
        "Protects",
        () ->
            Stream.concat(
                    Candidates.all(
                        subject.topology(),
                        LoadBalancer.class,
                        each -> each.type() == LoadBalancer.Type.APPLICATION)
                        .stream(),
                    Candidates.all(subject.topology(), RestApi.class).stream())
                .toList(),
        () -> subject.now().protects(),
        chosen -> Subject.replace(subject.now().withProtects(chosen)));
  }
}
