package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.trace.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that only have IPv4 addresses, asked for from an IPv6-only subnet: rule NAT-30. */
class Dns64Test {
  private static final String SHOP = "v6host -> shop.example.com tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "NAT-30",
            host(true),
            SHOP,
            reachableFrom("198.51.100.20"),
            "the Resolver makes an address of it that the NAT gateway understands"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void nat30WithoutDns64ThereIsNoCommonFamily() {
    assertThat(host(false).ask(SHOP).cannotAsk())
        .containsInstanceOf(CannotAsk.NoCommonFamily.class);
  }

  @Test
  void nat30TheFirstStepSaysWhatBecameOfTheAddress() {
    Lab lab = host(true);
    Step.ResolutionStep step = NameTest.resolution(lab.ask(SHOP));

    assertThat(step.source()).isEqualTo(NameSource.DNS64);
    assertThat(step.taken()).isEqualTo(Address.parse("64:ff9b::cb00:7109"));
    assertThat(new Sentences(lab.topology()).of(step)).contains("DNS64 is on here");
  }

  @Test
  void nat30AHostWithAnIpv4AddressUsesTheNamesOwn() {
    Lab lab =
        host(true)
            .subnet("v6A1", "az1", "rt-v6", "10.0.30.0/24", "2001:db8:a:30::/64")
            .change("v6A1", Subnet.class, subnet -> subnet.withDns64(true))
            .host("both", "v6A1", "10.0.30.10", "sg-v6")
            .ipv6("both", "2001:db8:a:30::20");

    assertThat(NameTest.resolution(lab.ask("both -> shop.example.com tcp 443")).taken())
        .isEqualTo(Address.parse("203.0.113.9"));
  }

  private static Lab host(boolean dns64) {
    return f1().zone("example.com", "shop.example.com A 203.0.113.9")
        .table("rt-v6", "64:ff9b::/96 -> nat-1", "0.0.0.0/0 -> nat-1")
        .subnet("v6A1", "az1", "rt-v6", "2001:db8:a:30::/64")
        .change("v6A1", Subnet.class, subnet -> subnet.withDns64(dns64))
        .group("sg-v6")
        .host("v6host", "v6A1", "2001:db8:a:30::10", "sg-v6");
  }
}
