package dev.hopscope.model.aws;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Top-level keys of answers that are not read. */
final class OtherKeys {
  private static final int MOST_LISTED = 20;

  /** Said of an answer, not part of what it describes. */
  private static final Set<String> ENVELOPE =
      Set.of(
          "NextToken",
          "nextToken",
          "NextMarker",
          "Marker",
          "ResponseMetadata",
          "AdditionalRoutesAvailable",
          "Code",
          "Concurrency",
          "Regions",
          "collector_version",
          "provider",
          "config-file-git-sha1");

  /** Answers of AWS that are no part of a network, or not of one that is modelled. */
  private static final Set<String> AWS =
      Set.of(
          "AccountAttributes",
          "AllowedPrincipals",
          "Attributes",
          "AutoScalingGroups",
          "CarrierGateways",
          "Certificates",
          "ClusterInfoList",
          "ClusterSubnetGroups",
          "Clusters",
          "ConnectionNotificationSet",
          "CoreNetworks",
          "DBSubnetGroups",
          "DhcpOptions",
          "DomainNames",
          "DomainStatus",
          "DomainStatusList",
          "FlowLogs",
          "HostedZoneSummaries",
          "InstanceStates",
          "Listeners",
          "LoadBalancerAttributes",
          "LoadBalancerDescriptions",
          "LoadBalancerListeners",
          "LoadBalancerTargetHealth",
          "LoadBalancers",
          "LocalGatewayRouteTableVirtualInterfaceGroupAssociations",
          "LocalGatewayRouteTableVpcAssociation",
          "LocalGatewayRouteTableVpcAssociations",
          "LocalGatewayRouteTables",
          "LocalGateways",
          "MulticastDomainAssociations",
          "NetworkInsightsAccessScope",
          "NetworkInsightsAccessScopeAnalyses",
          "NetworkInsightsAccessScopeAnalysis",
          "NetworkInsightsAccessScopeContent",
          "NetworkInsightsAccessScopes",
          "NetworkInsightsAnalyses",
          "NetworkInsightsAnalysis",
          "NetworkInsightsPaths",
          "PrefixListAssociations",
          "Rules",
          "SecurityGroupsReferenceSet",
          "ServiceNames",
          "Snapshots",
          "TargetGroups",
          "TargetHealthDescriptions",
          "TransitGatewayMulticastDomains",
          "Volumes",
          "clusterArns",
          "directConnectGatewayAssociationProposals",
          "resourceShares",
          "taskArns");

  private OtherKeys() {}

  /** Whether an answer of AWS has this top-level key. */
  static boolean isAws(String key) {
    return AWS.contains(key) || key.equals("Regions") || Call.withKey(key).isPresent();
  }

  /** Says once which keys were not used. */
  static void note(Collection<String> keys, Notes notes) {
    String unused = list(keys);
    if (!unused.isEmpty()) {
      notes.add("Not used: " + unused + ".");
    }
  }

  /** The keys in one line, shortened where they are many or long. */
  static String list(Collection<String> all) {
    List<String> keys = all.stream().filter(key -> !ENVELOPE.contains(key)).toList();
    String listed =
        String.join(", ", keys.stream().limit(MOST_LISTED).map(OtherKeys::shortened).toList());
    return keys.size() > MOST_LISTED ? listed + ", …" : listed;
  }

  private static String shortened(String key) {
    String line = key.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
