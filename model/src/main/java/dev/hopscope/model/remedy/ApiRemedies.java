package dev.hopscope.model.remedy;

import dev.hopscope.model.check.ApiProblem;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** APIs that let in whom they were made for; links and web ACLs without what they cannot serve. */
final class ApiRemedies {
  private static final String EXECUTE_API = ".execute-api";

  private ApiRemedies() {}

  static Stream<Remedy> of(ApiProblem problem, Topology topology) {
    return switch (problem) {
      case ApiProblem.BadApiPolicy bad ->
          topology.find(bad.api(), RestApi.class).stream()
              .flatMap(
                  api ->
                      switch (bad.fault()) {
                        case NONE -> endpointsLetIn(api, topology);
                        case UNKNOWN_SOURCE -> withoutSources(api, bad.sources());
                      });
      case ApiProblem.BadVpcLink bad ->
          switch (bad.fault()) {
            case TARGET ->
                topology.find(bad.link(), VpcLink.class).stream()
                    .map(
                        link ->
                            Remedy.put(
                                new Action.TakeOut(bad.others().getFirst(), link.id()),
                                link.withTargets(without(link.targets(), bad.others()))));
            // which of the VPCs it is to reach is a decision
            case SEVERAL_VPCS -> Stream.empty();
          };
      case ApiProblem.BadWebAcl bad ->
          topology.find(bad.webAcl(), WebAcl.class).stream()
              .map(
                  acl ->
                      Remedy.put(
                          new Action.TakeOut(bad.resource(), acl.id()),
                          acl.withProtects(without(acl.protects(), List.of(bad.resource())))));
    };
  }

  /** The endpoints associated with the API, or else those of its Region that serve APIs. */
  private static Stream<Remedy> endpointsLetIn(RestApi api, Topology topology) {
    List<ResourceId> serving =
        topology.all(InterfaceEndpoint.class).stream()
            .filter(endpoint -> endpoint.serviceName().endsWith(EXECUTE_API))
            .filter(
                endpoint ->
                    topology
                        .find(endpoint.vpc(), Vpc.class)
                        .filter(vpc -> vpc.region().equals(api.region()))
                        .isPresent())
            .map(Resource::id)
            .toList();
    List<ResourceId> sources = api.vpcEndpoints().isEmpty() ? serving : api.vpcEndpoints();
    return sources.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Remedy.put(
                new Action.PutIn(sources.getFirst(), api.id()),
                api.withPolicy(ApiPolicy.onlyEndpoints(sources))));
  }

  private static Stream<Remedy> withoutSources(RestApi api, List<ResourceId> unknown) {
    List<ResourceId> left = without(api.policy().sources(), unknown);
    return left.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Remedy.put(
                new Action.TakeOut(unknown.getFirst(), api.id()),
                api.withPolicy(new ApiPolicy(api.policy().allows(), left))));
  }

  private static List<ResourceId> without(List<ResourceId> all, List<ResourceId> gone) {
    return all.stream().filter(id -> !gone.contains(id)).toList();
  }
}
