package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Fixtures.f8;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.UnknownReason.UNSUPPORTED_COMPONENT;

import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of endpoints that no scenario is about; each case is named after its rule. */
class EndpointRulesTest {
  private static final String S3 = "198.51.100.130";

  static Stream<Scenario> rows() {
    return Stream.of(gatewayEndpoints(), interfaceEndpoints()).flatMap(part -> part);
  }

  private static Stream<Scenario> gatewayEndpoints() {
    return Stream.of(
        row("GWE-06", f5(), "db -> " + S3 + " icmp", reachable(), "ping is carried too"),
        row(
            "GWE-07",
            f5().route("rt-db", "198.51.100.128/25 -> nat-1"),
            "db -> " + S3 + " tcp 443",
            reachableFrom("198.51.100.20"),
            "a written route of equal length is taken before the list"),
        row(
            "GWE-07 default",
            f5().route("rt-db", "0.0.0.0/0 -> nat-1"),
            "db -> " + S3 + " tcp 443",
            reachableFrom("10.0.20.10"),
            "a shorter one is not"),
        row(
            "GWE-10",
            endpointIn(f5(), "rt-pub"),
            "app -> " + S3 + " tcp 443",
            reachableFrom("10.0.0.220"),
            "a NAT gateway's clients use the endpoint of its subnet's table"),
        row(
            "GWE-10 over a transit gateway",
            endpointIn(f8().inVpc("vpc-c").prefixList("pl-s3", "198.51.100.128/25"), "rt-cpub"),
            "app -> " + S3 + " tcp 443",
            reachableFrom("10.2.1.220"),
            "wherever they are"));
  }

  private static Stream<Scenario> interfaceEndpoints() {
    return Stream.of(
        row(
            "IFE-02",
            f3().inVpc("vpc-b")
                .group("sg-ep", "tcp 443 from 10.0.0.0/16")
                .interfaceEndpoint("vpce-b", "b1", "10.1.0.60", "sg-ep"),
            "app -> 10.1.0.60 tcp 443",
            reachable(),
            "over a transit gateway"),
        row(
            "IFE-06",
            f5().endpointFor("vpce-s3i", "s3", "appA1", "10.0.10.70", "sg-vpce")
                .onlyOut("sg-db", "tcp 443 to 10.0.10.70/32"),
            "db -> s3.r1.amazonaws.com tcp 443",
            reachable(),
            "beside a gateway endpoint, private DNS leads to the interface"),
        row(
            "IFE-06 by its address",
            f5().endpointFor("vpce-s3i", "s3", "appA1", "10.0.10.70", "sg-vpce")
                .onlyOut("sg-db", "tcp 443 to 10.0.10.70/32"),
            "db -> " + S3 + " tcp 443",
            refused("sg-db out", ENI_SG_RULES_MISMATCH),
            "and the service's public address to the gateway endpoint, as before"),
        row(
            "IFE-07",
            f5().allowIn("sg-vpce", "udp 443 from 10.0.0.0/16"),
            "app -> 10.0.10.50 udp 443",
            refused("vpce-ssm", PROTOCOL_RESTRICTION),
            "services of AWS are asked by TCP"),
        row(
            "IFE-09",
            inAnotherRegion(),
            "db -> ssm.r2.amazonaws.com tcp 443",
            reachable(),
            "an endpoint may be for a service of another Region"),
        row(
            "RSE-01",
            f1().eni(InterfaceType.OTHER, "rse", "appA1", "10.0.10.66", "sg-app")
                .allowIn("sg-app", "tcp 443 from 10.0.0.0/16"),
            "app -> 10.0.10.66 tcp 443",
            unknown("eni-rse", UNSUPPORTED_COMPONENT),
            "what a resource endpoint leads to is not known here"));
  }

  private static Lab endpointIn(Lab lab, String table) {
    return lab.gatewayEndpoint("vpce-s3", List.of("pl-s3"), table);
  }

  private static Lab inAnotherRegion() {
    return f5().with(
            new InterfaceEndpoint(
                ResourceId.of("vpce-ssm"),
                "",
                ResourceId.of("vpc-a"),
                "com.amazonaws.r2.ssm",
                /* privateDns= */ true,
                LifecycleState.AVAILABLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
