package dev.hopscope.model.remedy;

import dev.hopscope.model.check.AddressProblem;
import dev.hopscope.model.check.ApiProblem;
import dev.hopscope.model.check.ConnectionProblem;
import dev.hopscope.model.check.DesignProblem;
import dev.hopscope.model.check.DirectConnectProblem;
import dev.hopscope.model.check.FilterProblem;
import dev.hopscope.model.check.GatewayProblem;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.PublicAccessProblem;
import dev.hopscope.model.check.ReferenceProblem;
import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.check.ServiceProblem;
import dev.hopscope.model.check.SharingProblem;
import dev.hopscope.model.check.VpnProblem;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * The remedies of a problem, the one that changes least first. A problem whose remedy is somebody's
 * decision (which VPC gets other ranges, which host moves) has none.
 */
public final class Remedies {
  private Remedies() {}

  /**
   * The remedies that keep what they promise: applied to a copy of the network, each makes the
   * problem disappear and brings no new one that is as bad.
   */
  public static List<Remedy> of(Problem problem, Topology topology) {
    List<Remedy> proposed = proposed(problem, topology).distinct().toList();
    if (proposed.isEmpty()) {
      return proposed;
    }
    Proof proof = Proof.of(problem, topology);
    return proposed.stream().filter(proof::holdsFor).toList();
  }

  private static Stream<Remedy> proposed(Problem problem, Topology topology) {
    return switch (problem) {
      case AddressProblem address -> AddressRemedies.of(address, topology);
      case RouteProblem route -> RouteRemedies.of(route, topology);
      case FilterProblem filter -> FilterRemedies.of(filter, topology);
      case GatewayProblem gateway -> GatewayRemedies.of(gateway, topology);
      case ConnectionProblem connection -> ConnectionRemedies.of(connection, topology);
      case DesignProblem design -> DesignRemedies.of(design, topology);
      case ServiceProblem service -> ServiceRemedies.of(service, topology);
      case ApiProblem api -> ApiRemedies.of(api, topology);
      case VpnProblem vpn -> VpnRemedies.of(vpn, topology);
      case DirectConnectProblem direct -> VpnRemedies.of(direct, topology);
      case ReferenceProblem reference -> ReferenceRemedies.of(reference, topology);
      case SharingProblem sharing -> ReferenceRemedies.of(sharing, topology);
      case PublicAccessProblem access -> ReferenceRemedies.of(access);
      case Problem.TooMany _, Problem.CheckFailed _ -> Stream.empty();
    };
  }
}
