package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.ApiPolicy.Allows;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import java.util.List;
import java.util.Optional;

/** What lets a client into an API of API Gateway (rule API-01). */
final class ApiRepairs {
  private ApiRepairs() {}

  /** Lets in the endpoint by which the client came, or its VPC where the policy names VPCs. */
  static List<Repair> allowed(Situation situation) {
    Optional<RestApi> api = situation.topology().find(situation.drop().component(), RestApi.class);
    Optional<InterfaceEndpoint> by =
        situation
            .drop()
            .about()
            .flatMap(id -> situation.topology().find(id, InterfaceEndpoint.class));
    return api
        .flatMap(
            each ->
                by.map(
                    endpoint ->
                        each.policy().allows() == Allows.VPCS
                            ? allowed(each.id(), Allows.VPCS, endpoint.vpc())
                            : allowed(each.id(), Allows.VPC_ENDPOINTS, endpoint.id())))
        .stream()
        .toList();
  }

  private static Repair allowed(ResourceId api, Allows named, ResourceId source) {
    return new Repair(new Mend.AllowSource(api, named, source), Repair.RULE);
  }

  /**
   * Lets the names of public APIs lead to the internet again, where an endpoint answers to them;
   * private APIs then have only the names that hold the endpoint's id.
   */
  static List<Repair> ofPublicNames(Situation situation) {
    return situation
        .topology()
        .find(situation.drop().component(), InterfaceEndpoint.class)
        .filter(InterfaceEndpoint::privateDns)
        .map(each -> SettingRepairs.turn(each.id(), Setting.PRIVATE_DNS, /* on= */ false))
        .orElse(List.of());
  }
}
