package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the filters of another project find in real networks, found by lint. */
class FixtureFindingsTest {
  private Path networks;

  @BeforeEach
  void findNetworks() {
    networks = Path.of(System.getProperty("hopscope.fixtures", "fixtures")).resolve("describe");
    assumeTrue(Files.isDirectory(networks), "there are no fixtures in " + networks);
  }

  private List<List<String>> ids(String network, String rule) {
    JsonNode json = Ran.of("lint", networks.resolve(network), "--format", "json", "-q").json();
    return json.valueStream()
        .filter(finding -> finding.path("rule").asString().equals(rule))
        .map(finding -> finding.path("ids").valueStream().map(JsonNode::asString).toList())
        .toList();
  }

  @Test
  void subnetsThatDependOnANatGatewayOfAnotherZoneAreFound() {
    assertThat(ids("c7n-recorded/test_cross_az_nat_gateway_route_filter", "nat-in-other-zone"))
        .extracting(List::getFirst, List::getLast)
        .containsExactlyInAnyOrder(
            tuple("subnet-01989283067fcc12f", "nat-06e9acaa9c0ab8799"),
            tuple("subnet-06b85e2b5aac87c58", "nat-06e9acaa9c0ab8799"));
  }

  @Test
  void aPeeringWithoutRoutesIsFound() {
    assertThat(ids("c7n-recorded/test_peer_miss_route_filter", "unrouted-peering"))
        .extracting(List::getFirst)
        .containsExactly("pcx-36096b5f");
  }

  @Test
  void aPeeringWithRoutesOnBothSidesIsNot() {
    String network = "c7n-recorded/test_peer_miss_route_filter_not_found";
    assertThat(ids(network, "unrouted-peering")).isEmpty();
    assertThat(ids(network, "one-sided-peering")).isEmpty();
  }
}
