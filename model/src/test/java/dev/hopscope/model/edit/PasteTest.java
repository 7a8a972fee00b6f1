package dev.hopscope.model.edit;

import static dev.hopscope.model.edit.TwoVpcs.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a copied part of a network where it is pasted. */
class PasteTest {
  private final Document document = TwoVpcs.document();

  @Test
  void aCopyHasAnIdANameAndAnAddressOfItsOwn() {
    Paste paste = paste("i-web", "subnet-1", "vpc-1");

    Instance instance = only(paste, Instance.class);
    NetworkInterface own = only(paste, NetworkInterface.class);
    assertThat(instance.id()).isNotEqualTo(id("i-web"));
    assertThat(instance.name()).isEqualTo("web-2");
    assertThat(own.attachedTo()).contains(instance.id());
    assertThat(own.addresses())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.address())
                    .isNotEqualTo(Address.parse("10.0.0.10"))
                    .matches(Cidr.parse("10.0.0.0/24")::contains));
  }

  @Test
  void theThirdCopyCountsOn() {
    Document once = applied(paste("i-web", "subnet-1", "vpc-1"));

    Paste again = paste(once.topology(), clip("i-web"), "subnet-1", "vpc-1");

    assertThat(only(again, Instance.class).name()).isEqualTo("web-3");
  }

  @Test
  void anElasticIpOfACopyIsAnotherOneOfTheCopiedInterface() {
    Paste paste = paste("i-web", "subnet-1", "vpc-1");

    ElasticIp elastic = only(paste, ElasticIp.class);
    NetworkInterface own = only(paste, NetworkInterface.class);
    assertThat(elastic.publicAddress()).isNotEqualTo(Address.parse("203.0.113.10"));
    assertThat(elastic.networkInterface()).contains(own.id());
    assertThat(elastic.privateAddress()).contains(own.addresses().getFirst().address());
  }

  @Test
  void whereAnInstanceHasNoPlaceItsElasticIpIsNotLeftAlone() {
    Paste paste = paste(Topology.empty(), clip("i-web"));

    assertThat(paste.added()).isEmpty();
    assertThat(paste.said())
        .contains(
            "web has no place here and was left out.",
            "eipalloc-web has no place here and was left out.");
  }

  @Test
  void anElasticIpCopiedAloneIsAnotherOneOfNothing() {
    assertThat(only(paste("eipalloc-web"), ElasticIp.class).networkInterface()).isEmpty();
  }

  @Test
  void inItsOwnVpcACopyStaysInItsGroups() {
    assertThat(only(paste("i-web", "subnet-1", "vpc-1"), NetworkInterface.class).securityGroups())
        .containsExactly(id("sg-web"));
  }

  @Test
  void inAnotherVpcACopyLeavesItsGroupsAndSaysSo() {
    Paste paste = paste("i-web", "subnet-2", "vpc-2");

    NetworkInterface own = only(paste, NetworkInterface.class);
    assertThat(own.subnet()).isEqualTo(id("subnet-2"));
    assertThat(own.securityGroups()).isEmpty();
    assertThat(paste.said())
        .anyMatch(
            said -> said.startsWith("The copy of ") && said.endsWith(" no longer names web."));
  }

  @Test
  void aCopiedVpcIsWholeInItself() {
    Paste paste = paste("vpc-1");

    ResourceId vpc = only(paste, Vpc.class).id();
    Subnet subnet = only(paste, Subnet.class);
    SecurityGroup group = only(paste, SecurityGroup.class);
    assertThat(subnet.vpc()).isEqualTo(vpc).isNotEqualTo(id("vpc-1"));
    assertThat(subnet.routeTable()).contains(only(paste, RouteTable.class).id());
    assertThat(group.vpc()).isEqualTo(vpc);
    assertThat(only(paste, NetworkInterface.class).securityGroups()).containsExactly(group.id());
    assertThat(paste.said()).isEmpty();
  }

  @Test
  void aCopiedSubnetTakesTheNextRangeOfItsVpc() {
    assertThat(only(paste("subnet-1", "vpc-1"), Subnet.class).cidr())
        .contains(Cidr.parse("10.0.1.0/24"));
  }

  @Test
  void inAnotherVpcACopiedSubnetTakesARangeOfThatOne() {
    Subnet subnet = only(paste("subnet-1", "vpc-2"), Subnet.class);

    assertThat(subnet.vpc()).isEqualTo(id("vpc-2"));
    assertThat(subnet.cidr()).contains(Cidr.parse("10.1.1.0/24"));
    assertThat(subnet.routeTable()).isEmpty();
  }

  @Test
  void aSubnetPastedWhereThereIsNoVpcIsGivenOneInItsRegionAndZone() {
    Paste paste = paste(Topology.empty(), clip("subnet-1"));

    Vpc vpc = only(paste, Vpc.class);
    Subnet subnet = only(paste, Subnet.class);
    assertThat(subnet.vpc()).isEqualTo(vpc.id());
    assertThat(subnet.cidr()).contains(Cidr.parse("10.0.0.0/24"));
    assertThat(vpc.cidrs()).containsExactly(Cidr.parse("10.0.0.0/16"));
    assertThat(vpc.mainRouteTable()).contains(only(paste, RouteTable.class).id());
    assertThat(vpc.region()).isEqualTo(only(paste, Region.class).id());
    assertThat(subnet.availabilityZone()).isEqualTo(only(paste, AvailabilityZone.class).id());
    assertThat(paste.said()).contains("A VPC with 10.0.0.0/16 was made for app.");
  }

  @Test
  void noRegionOrZoneComesWithoutWhatIsInIt() {
    Topology alone =
        Topology.of(
            clip("subnet-1").resources().stream()
                .map(
                    each ->
                        each instanceof Subnet subnet ? subnet.withCidr(Optional.empty()) : each)
                .toList());

    Paste paste = paste(Topology.empty(), alone);

    assertThat(paste.added())
        .noneMatch(each -> each instanceof Region || each instanceof AvailabilityZone);
    assertThat(paste.said()).contains("app has no place here and was left out.");
  }

  @Test
  void anIpv6RangeThatIsTakenGivesWayToTheNextAndThatIsSaid() {
    Topology with =
        document
            .topology()
            .with(
                document
                    .topology()
                    .find(id("vpc-1"), Vpc.class)
                    .orElseThrow()
                    .withIpv6Cidrs(List.of(Cidr.parse("2001:db8::/56")), List.of()))
            .with(
                document
                    .topology()
                    .find(id("subnet-1"), Subnet.class)
                    .orElseThrow()
                    .withIpv6Cidrs(List.of(Cidr.parse("2001:db8::/64"))));

    Paste paste =
        paste(with, Clip.of(document.with(with), Set.of(id("subnet-1"))).topology(), "vpc-1");

    assertThat(only(paste, Subnet.class).ipv6Cidrs())
        .containsExactly(Cidr.parse("2001:db8:0:1::/64"));
    assertThat(paste.said()).contains("app has the IPv6 range 2001:db8:0:1::/64 here.");
  }

  @Test
  void anIpv6RangeForWhichTheVpcHasNoRoomIsDroppedAndThatIsSaid() {
    Topology with =
        document
            .topology()
            .with(
                document
                    .topology()
                    .find(id("subnet-1"), Subnet.class)
                    .orElseThrow()
                    .withIpv6Cidrs(List.of(Cidr.parse("2001:db8::/64"))));

    Paste paste =
        paste(with, Clip.of(document.with(with), Set.of(id("subnet-1"))).topology(), "vpc-2");

    assertThat(only(paste, Subnet.class).ipv6Cidrs()).isEmpty();
    assertThat(paste.said()).contains("app has no IPv6 range here.");
  }

  @Test
  void whatWouldHaveNoInterfaceIsLeftOutWithIt() {
    Paste paste = paste(Topology.empty(), clip("i-web"));

    assertThat(paste.added()).noneMatch(Instance.class::isInstance);
    assertThat(paste.said()).contains("web has no place here and was left out.");
  }

  @Test
  void anInterfaceWithoutItsOwnerIsAttachedToNothing() {
    Topology alone =
        Topology.of(List.of(document.topology().find(id("eni-web"), NetworkInterface.class).get()));

    NetworkInterface own =
        only(paste(document.topology(), alone, "subnet-1", "vpc-1"), NetworkInterface.class);

    assertThat(own.attachedTo()).isEmpty();
    assertThat(own.status()).isEqualTo(InterfaceStatus.AVAILABLE);
  }

  @Test
  void aVpcIsGivenNoSecondInstanceConnectEndpoint() {
    Document with =
        TwoVpcs.document(
            new InstanceConnectEndpoint(
                id("eice-1"), "", id("subnet-1"), false, LifecycleState.AVAILABLE));
    Topology clip = Clip.of(with, Set.of(id("eice-1"))).topology();

    assertThat(paste(with.topology(), clip, "subnet-1", "vpc-1").added()).isEmpty();
    assertThat(paste(with.topology(), clip, "subnet-2", "vpc-2").added()).hasSize(1);
  }

  @Test
  void thePasteIsOneStepForEachNewResource() {
    Paste paste = paste("vpc-1");

    Document after = applied(paste);

    assertThat(after.topology().resources())
        .hasSize(document.topology().resources().size() + paste.added().size())
        .containsAll(paste.added());
  }

  private Paste paste(String copied, String... into) {
    return paste(document.topology(), clip(copied), into);
  }

  private static Paste paste(Topology target, Topology clip, String... into) {
    return Paste.of(target, clip, Stream.of(into).map(ResourceId::of).toList());
  }

  private Topology clip(String id) {
    return Clip.of(document, Set.of(id(id))).topology();
  }

  private Document applied(Paste paste) {
    Document after = document;
    for (Edit step : paste.steps()) {
      after = step.applyTo(after);
    }
    return after;
  }

  private static <T extends Resource> T only(Paste paste, Class<T> type) {
    List<T> found = paste.added().stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
