package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of addresses that no scenario is about; each case is named after its rule. */
class AddressRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(ranges(), addresses()).flatMap(part -> part);
  }

  private static Stream<Scenario> ranges() {
    return Stream.of(
        row(
            "ADDR-05",
            publicRange(),
            "host -> internet tcp 443",
            refused("igw-p", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "an address of a VPC is private, whatever its digits"),
        row(
            "ADDR-05 inward",
            publicRange(),
            "internet -> 198.18.0.10 tcp 443",
            refused("igw-p", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "nor does the internet know it"),
        row(
            "ADDR-08",
            secondRange("100.64.0.0/16", "100.64.1.0/24").host("far", "more", "100.64.1.10", "sg"),
            "web -> 100.64.1.10 tcp 8080",
            reachable(),
            "every table leads to every range of the VPC"),
        row(
            "ADDR-10",
            secondRange("10.200.0.0/25", "10.200.0.0/26")
                .host("near", "more", "10.200.0.10", "sg")
                .route("rt-pub", "10.200.0.0/24 -> pcx-x"),
            "web -> 10.200.0.10 tcp 8080",
            reachable(),
            "inside a wider route the new local one is the longer"),
        row(
            "ADDR-23",
            secondRange("100.64.0.0/16", "100.64.0.0/24"),
            "app -> 100.64.0.2 udp 53",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "only the primary range has a Resolver"));
  }

  private static Stream<Scenario> addresses() {
    return Stream.of(
        row(
            "ADDR-41",
            assigned("198.51.100.33"),
            "web2 -> internet tcp 443",
            reachableFrom("198.51.100.33"),
            "what AWS assigned maps to the primary private address"),
        row(
            "ADDR-41 secondary",
            assigned("198.51.100.33").secondaryAddress("web2", "10.0.1.11"),
            "10.0.1.11@web2 -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "and to no other"),
        row(
            "IGW-05 detached",
            f1().eip("198.51.100.34", "db").interfaceOf("db", AddressRulesTest::detached),
            "internet -> 198.51.100.34 tcp 443",
            refused("igw-a", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "of an interface that is attached to something"));
  }

  /** A VPC of addresses that look public. */
  private static Lab publicRange() {
    return f1().vpc("vpc-p", "198.18.0.0/24")
        .igw("igw-p")
        .table("rt-p", "0.0.0.0/0 -> igw-p")
        .subnet("p1", "az1", "rt-p", "198.18.0.0/25")
        .group("sg-p", "all from any")
        .host("host", "p1", "198.18.0.10", "sg-p");
  }

  private static Lab secondRange(String range, String subnet) {
    return f1().change(
            "vpc-a",
            Vpc.class,
            vpc -> vpc.withCidrs(List.of(Cidr.parse("10.0.0.0/16"), Cidr.parse(range))))
        .subnet("more", "az1", "rt-db", subnet)
        .group("sg", "all from any");
  }

  private static NetworkInterface detached(NetworkInterface own) {
    return new NetworkInterface(
        own.id(),
        own.name(),
        own.subnet(),
        own.addresses(),
        own.ipv6Addresses(),
        own.securityGroups(),
        own.sourceDestCheck(),
        own.type(),
        InterfaceStatus.AVAILABLE,
        Optional.empty(),
        0);
  }

  private static Lab assigned(String address) {
    return f1().interfaceOf(
            "web2",
            own ->
                own.withAddresses(
                    List.of(
                        new PrivateAddress(
                            Address.parse("10.0.1.10"), Optional.of(Address.parse(address))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
