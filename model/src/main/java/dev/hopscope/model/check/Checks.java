package dev.hopscope.model.check;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All checks, in the order in which their problems are listed. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new References(),
          new ReferenceKinds(),
          new Places(),
          new VpcRanges(),
          new SubnetRanges(),
          new InterfaceAddresses(),
          new SubnetSpace(),
          new ElasticIps(),
          new VpcDefaults(),
          new SingleGateways(),
          new NatGateways(),
          new RouteDestinations(),
          new RouteTargets(),
          new EdgeTables(),
          new DeadRoutes(),
          new Peerings(),
          new VpnConnections(),
          new DirectConnect(),
          new PeeringRoutes(),
          new Attachments(),
          new TransitGateways(),
          new Endpoints(),
          new ServiceNames(),
          new LoadBalancers(),
          new Apis(),
          new WebAcls(),
          new ClientVpns(),
          new AclRules(),
          new ShadowedRules(),
          new GroupNames(),
          new GroupRules(),
          new StaleRules(),
          new NatZones(),
          new PublicRoutes(),
          new OverlappingVpcs(),
          new EndpointGroups(),
          new MiddleboxReferences(),
          new RegionalNats(),
          new PublicAccess(),
          new Sharing(),
          new Quotas());

  private Checks() {}

  /** The problems of a document's network, the worst first. */
  public static List<Problem> of(Document document) {
    return of(document.topology());
  }

  /** The problems of a network, the worst first. */
  public static List<Problem> of(Topology topology) {
    return run(ALL, topology);
  }

  static List<Problem> run(List<Check> checks, Topology topology) {
    List<Problem> problems = new ArrayList<>();
    for (Check check : checks) {
      problems.addAll(found(check, topology));
    }
    problems.sort(Comparator.comparing(Problem::severity));
    return problems.stream().distinct().toList();
  }

  private static List<Problem> found(Check check, Topology topology) {
    try {
      return check.of(topology).toList();
    } catch (RuntimeException fault) {
      return List.of(
          new Problem.CheckFailed(check.getClass().getSimpleName(), String.valueOf(fault)));
    }
  }
}
