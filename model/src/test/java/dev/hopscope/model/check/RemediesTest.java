package dev.hopscope.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.RandomDocuments;
import dev.hopscope.model.remedy.Action;
import dev.hopscope.model.remedy.Remedies;
import dev.hopscope.model.remedy.Remedy;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A remedy that is offered makes its problem disappear and brings no error; or none is offered. */
class RemediesTest {
  /** Networks of quotas are as large as these; none of them has remedies. */
  private static final int MOST_RESOURCES = 300;

  /**
   * The rules without remedy, and why. Nor has any of those that count what is too many: AWS raises
   * quotas, and what could go is a decision.
   */
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("check-failed", "a fault of the program"),
          Map.entry("direct-connect-mixed", "which of the two sorts stays is a decision"),
          Map.entry("direct-connect-overlapping-prefixes", "which way a prefix goes is a decision"),
          Map.entry("direct-connect-overlapping-vpcs", "which VPC gets other ranges is a decision"),
          Map.entry("direct-connect-wrong-end", "which type or end was meant is not known"),
          Map.entry("kept-from-the-internet", "that is what the setting is for"),
          Map.entry("overlapping-attachments", "which VPC gets other ranges is a decision"),
          Map.entry("peering-overlap", "which VPC gets other ranges is a decision"),
          Map.entry("subnet-full", "what moves to which subnet is a decision"),
          Map.entry("transit-connect-on-wrong-carrier", "the carrier is a decision"),
          Map.entry("unknown-service", "which service was meant is not known"),
          Map.entry("vpc-link-several-vpcs", "which VPC it is to reach is a decision"),
          Map.entry("vpn-same-address", "the far end's address is not known"));

  private record Kind(String rule, List<ResourceId> ids) {}

  static Stream<Topology> networks() {
    Stream<List<Resource>> refused =
        RefusedConfigurationsTest.rows()
            .map(RefusedConfigurationsTest.Refused::network)
            .filter(network -> network.size() < MOST_RESOURCES);
    return Stream.concat(
        Stream.concat(refused, RemedyNetworks.all()).map(RemediesTest::with),
        LongStream.range(0, 4).mapToObj(seed -> RandomDocuments.of(seed).topology()));
  }

  private static Topology with(List<Resource> resources) {
    Topology topology = Net.clean();
    for (Resource resource : resources) {
      topology = topology.with(resource);
    }
    return topology;
  }

  private static Topology after(Remedy remedy, Topology topology) {
    return remedy.as("", topology).applyTo(Document.empty().with(topology)).topology();
  }

  private static Set<Kind> errors(Topology topology) {
    return Checks.of(topology).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> new Kind(RuleNames.of(problem), problem.ids()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatIsOfferedKeepsItsPromise(Topology topology) {
    Set<Kind> before = errors(topology);
    for (Problem problem : Checks.of(topology)) {
      for (Remedy remedy : Remedies.of(problem, topology)) {
        Topology after = after(remedy, topology);
        assertThat(Checks.of(after)).as(remedy.toString()).doesNotContain(problem);
        assertThat(before).as(remedy.toString()).containsAll(errors(after));
      }
    }
  }

  @Test
  void everyRuleHasARemedyOrAReasonForHavingNone() {
    Set<String> mended = new HashSet<>();
    networks()
        .forEach(
            topology ->
                Checks.of(topology).stream()
                    .filter(problem -> !mended.contains(RuleNames.of(problem)))
                    .filter(problem -> !Remedies.of(problem, topology).isEmpty())
                    .forEach(problem -> mended.add(RuleNames.of(problem))));
    Set<String> none = new TreeSet<>(RuleNames.all());
    none.removeAll(mended);
    none.removeIf(rule -> rule.startsWith("too-many-"));

    assertThat(none).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
  }

  @Test
  void whatNamedTheOldRangeOfASubnetAloneNamesTheNewOne() {
    Topology topology =
        with(
            List.of(
                Net.subnet("subnet-3", "vpc-1", "a", "10.0.1.0/25"),
                new PrefixList(
                    Net.id("pl-1"),
                    "",
                    List.of(Cidr.parse("10.0.1.0/25"), Cidr.parse("10.9.0.0/16")))));
    Remedy remedy = firstFor("overlapping-subnets", topology);

    assertThat(
            after(remedy, topology).find(Net.id("pl-1"), PrefixList.class).orElseThrow().entries())
        .containsExactly(Cidr.parse("10.0.0.0/25"), Cidr.parse("10.9.0.0/16"));
    assertThat(remedy.action())
        .isInstanceOfSatisfying(
            Action.ChangeRange.class,
            change -> assertThat(change.following()).containsExactly(Net.id("pl-1")));
  }

  @Test
  void whatNamesARangeOfSeveralGoesOnNamingItAndIsSaid() {
    Topology topology =
        with(
            List.of(
                Net.subnet("subnet-3", "vpc-1", "a", "10.0.1.0/25"),
                Net.subnet("subnet-4", "vpc-1", "a", "10.0.1.0/25"),
                new PrefixList(Net.id("pl-1"), "", List.of(Cidr.parse("10.0.1.0/25")))));
    Remedy remedy =
        Checks.of(topology).stream()
            .filter(problem -> problem.ids().contains(Net.id("subnet-4")))
            .flatMap(problem -> Remedies.of(problem, topology).stream())
            .findFirst()
            .orElseThrow();

    assertThat(
            after(remedy, topology).find(Net.id("pl-1"), PrefixList.class).orElseThrow().entries())
        .containsExactly(Cidr.parse("10.0.1.0/25"));
    assertThat(remedy.action())
        .isInstanceOfSatisfying(
            Action.ChangeRange.class,
            change -> assertThat(change.staying()).containsExactly(Net.id("pl-1")));
  }

  @Test
  void aSubnetMovesWithTheAddressesOfWhatIsInIt() {
    Topology topology =
        with(
            List.of(
                Net.subnet("subnet-3", "vpc-1", "a", "10.0.1.0/25"),
                Net.eni("eni-1", "subnet-3", "10.0.1.20"),
                Net.eip("eipalloc-1", "203.0.113.1", "eni-1")
                    .associatedWith(
                        Optional.of(Net.id("eni-1")), Optional.of(Address.parse("10.0.1.20")))));
    Topology after = after(firstFor("overlapping-subnets", topology), topology);

    assertThat(after.find(Net.id("subnet-3"), Subnet.class).flatMap(Subnet::cidr))
        .contains(Cidr.parse("10.0.0.0/25"));
    assertThat(after.find(Net.id("eni-1"), NetworkInterface.class).orElseThrow().addresses())
        .extracting(address -> address.address().toString())
        .containsExactly("10.0.0.20");
    assertThat(after.find(Net.id("eipalloc-1"), ElasticIp.class).flatMap(ElasticIp::privateAddress))
        .contains(Address.parse("10.0.0.20"));
  }

  @Test
  void aDeadRouteIsLedToTheGatewayThatTookThePlaceOfTheGoneOne() {
    Topology topology =
        with(
            List.of(
                new RouteTable(
                    Net.id("rtb-1"),
                    "",
                    Net.id("vpc-1"),
                    List.of(
                        new Route(
                            RouteDestination.of(Cidr.ANY_IPV4),
                            RouteTarget.to(Net.id("igw-9")),
                            false,
                            true)),
                    List.of())));

    assertThat(firstFor("dead-route", topology).action())
        .isEqualTo(
            new Action.LeadTo(
                Net.id("rtb-1"), RouteDestination.of(Cidr.ANY_IPV4), Net.id("igw-1")));
  }

  private static Remedy firstFor(String rule, Topology topology) {
    return Checks.of(topology).stream()
        .filter(problem -> RuleNames.of(problem).equals(rule))
        .flatMap(problem -> Remedies.of(problem, topology).stream())
        .findFirst()
        .orElseThrow();
  }
}
