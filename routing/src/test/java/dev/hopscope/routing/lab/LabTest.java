package dev.hopscope.routing.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language the scenarios are written in. */
class LabTest {
  static Stream<Topology> fixtures() {
    return Stream.of(
            Fixtures.f1(),
            Fixtures.f2(),
            Fixtures.f3(),
            Fixtures.f4(),
            Fixtures.f5(),
            Fixtures.f7(),
            Fixtures.f8(),
            Fixtures.f11(),
            Fixtures.f12())
        .map(Lab::topology);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyFixtureNamesOnlyWhatItHas(Topology fixture) {
    assertThat(fixture.dangling()).isEmpty();
  }

  @Test
  void changingALabLeavesItsFixtureAsItWas() {
    Topology before = Fixtures.f1().topology();
    Fixtures.f1().remove("web").acl("appA1");
    assertThat(Fixtures.f1().topology()).isSameAs(before);
  }

  @Test
  void anAclRuleWithoutRangeIsOneForEachFamily() {
    Lab lab = Fixtures.f1().acl("appA1", "in 100 allow icmp 8/0", "out 90 deny tcp 22 10.0.0.0/8");
    NetworkAcl acl = lab.topology().find(id("acl-appA1"), NetworkAcl.class).orElseThrow();
    assertThat(acl.inbound())
        .containsExactly(
            AclRule.allow(100, Traffic.icmp(8, 0), Cidr.ANY_IPV4),
            AclRule.allow(101, Traffic.icmp(8, 0), Cidr.ANY_IPV6));
    assertThat(acl.outbound())
        .containsExactly(AclRule.deny(90, Traffic.tcp(22), Cidr.parse("10.0.0.0/8")));
  }

  @Test
  void aRouteReplacesTheOneWithItsDestination() {
    Lab lab = Fixtures.f1().route("rt-app1", "0.0.0.0/0 -> igw-a");
    RouteTable table = lab.topology().find(id("rt-app1"), RouteTable.class).orElseThrow();
    assertThat(table.routes())
        .singleElement()
        .satisfies(route -> assertThat(route.target()).hasToString("igw-a"));
  }

  @Test
  void anyMeansBothFamilies() {
    Lab lab = Lab.empty().vpc("vpc-a", "10.0.0.0/16").group("sg", "tcp 443 from any");
    SecurityGroup group = lab.topology().find(id("sg"), SecurityGroup.class).orElseThrow();
    assertThat(group.inbound())
        .extracting(rule -> rule.peer().toString())
        .isEqualTo(List.of("0.0.0.0/0", "::/0"));
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }
}
