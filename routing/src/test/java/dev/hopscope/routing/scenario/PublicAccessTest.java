package dev.hopscope.routing.scenario;

import static dev.hopscope.model.resource.VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL;
import static dev.hopscope.model.resource.VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS;
import static dev.hopscope.model.resource.VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL;
import static dev.hopscope.model.resource.VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS;
import static dev.hopscope.model.resource.VpcBlockPublicAccessOptions.Mode.OFF;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.EIGW_NO_INBOUND;
import static dev.hopscope.routing.trace.DropReason.NAT_UNSOLICITED_INGRESS;
import static dev.hopscope.routing.trace.DropReason.VPC_BLOCK_PUBLIC_ACCESS_ENABLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Block Public Access at the gateways (section 3.8 of the rules). */
class PublicAccessTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S060",
            f1().with(options(BLOCK_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nobody comes in"),
        row(
            "S061",
            f1().with(options(BLOCK_INGRESS)),
            "app -> internet tcp 443",
            reachable(),
            "what a NAT gateway sends is spared"),
        row(
            "S062",
            f1().with(options(BLOCK_INGRESS)),
            "web -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "what an elastic IP sends is not"),
        row(
            "S063",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("pubA1", ALLOW_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "the subnet is excluded"),
        row(
            "S063b",
            f1().with(options(BLOCK_INGRESS)).with(excluding("pubA1", ALLOW_EGRESS)),
            "web -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "excluding egress means nothing where only ingress is blocked"),
        row(
            "S063c",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("pubA1", ALLOW_EGRESS)),
            "web -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nor for an elastic IP"),
        row(
            "S063d",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("pubA1", ALLOW_EGRESS)),
            "app -> internet tcp 443",
            reachable(),
            "the NAT gateway's subnet is what counts"),
        row(
            "S063e",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("appA1", ALLOW_BIDIRECTIONAL)),
            "app -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "the client's subnet does not"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  static Stream<Scenario> rules() {
    return Stream.of(
        row(
            "BPA-01 off",
            f1().with(options(OFF)),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "the setting may be off"),
        row(
            "BPA-01 other Region",
            f1().with(options("r2", Optional.empty(), BLOCK_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "it holds in its Region"),
        row(
            "BPA-01 other account",
            owned("111122223333")
                .with(options("r1", Optional.of("444455556666"), BLOCK_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "it holds for the VPCs of its account"),
        row(
            "BPA-01 own account",
            owned("111122223333")
                .with(options("r1", Optional.of("111122223333"), BLOCK_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "it holds for the VPCs of its account"),
        row(
            "BPA-02 NAT",
            f1().with(options(BLOCK_BIDIRECTIONAL)),
            "app -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "blocking both spares no NAT gateway"),
        row(
            "BPA-02 egress-only",
            egressOnly().with(options(BLOCK_BIDIRECTIONAL)),
            "2001:db8:a:10::10 -> internet tcp 443",
            refused("eigw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nor an egress-only gateway"),
        row(
            "BPA-02 IPv6",
            f1().with(options(BLOCK_BIDIRECTIONAL)),
            "2001:db8:a:0::10 -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nor IPv6"),
        row(
            "BPA-03 egress-only",
            egressOnly().with(options(BLOCK_INGRESS)),
            "2001:db8:a:10::10 -> internet tcp 443",
            reachable(),
            "blocking ingress spares it"),
        row(
            "BPA-03 inbound IPv6",
            egressOnly().allowIn("sg-app", "tcp 443 from ::/0").with(options(BLOCK_INGRESS)),
            "internet -> 2001:db8:a:10::10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "but not what begins outside"),
        row(
            "BPA-03a VPC",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("vpc-a", ALLOW_BIDIRECTIONAL)),
            "web -> internet tcp 443",
            reachableFrom("198.51.100.10"),
            "a VPC is excluded with all its subnets"),
        row(
            "BPA-03a subnet before VPC",
            f1().with(options(BLOCK_BIDIRECTIONAL))
                .with(excluding("vpc-a", ALLOW_BIDIRECTIONAL))
                .with(excluding("pubA1", ALLOW_EGRESS)),
            "web -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "the subnet's exclusion counts before the VPC's"),
        row(
            "BPA-03a egress only",
            f1().with(options(BLOCK_BIDIRECTIONAL)).with(excluding("pubA1", ALLOW_EGRESS)),
            "internet -> 198.51.100.10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "excluding egress lets nobody in"),
        row(
            "BPA-04 VPN",
            f4().with(options(BLOCK_BIDIRECTIONAL)),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "VPN is no public access"),
        row(
            "BPA-04 inside",
            f1().with(options(BLOCK_BIDIRECTIONAL)),
            "web -> app tcp 8080",
            reachable(),
            "nor is the inside of a VPC"),
        row(
            "BPA-05 appliance excluded",
            inspected()
                .with(options(BLOCK_BIDIRECTIONAL))
                .with(excluding("fwA1", ALLOW_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "the appliance's subnet faces the gateway"),
        row(
            "BPA-05 subnet behind",
            inspected()
                .with(options(BLOCK_BIDIRECTIONAL))
                .with(excluding("pubA1", ALLOW_BIDIRECTIONAL)),
            "internet -> 198.51.100.10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "the subnet behind it does not"),
        row(
            "J17 hairpin",
            f1().with(options(BLOCK_INGRESS)),
            "app -> 198.51.100.10 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "out by NAT is spared, in again is not"),
        row(
            "WALK-27 order inward",
            f1().with(options(BLOCK_INGRESS)),
            "internet -> 198.51.100.20 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "asked before the NAT gateway"),
        row(
            "WALK-27 order inward, excluded",
            f1().with(options(BLOCK_INGRESS)).with(excluding("pubA1", ALLOW_BIDIRECTIONAL)),
            "internet -> 198.51.100.20 tcp 443",
            refused("nat-1", NAT_UNSOLICITED_INGRESS),
            "which refuses then"),
        row(
            "WALK-27 order outward",
            f1().with(options(BLOCK_BIDIRECTIONAL)),
            "web2 -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "asked before the public address"),
        row(
            "BPA-03 reply of an excluded flow",
            egressOnly()
                .allowIn("sg-app", "tcp 443 from ::/0")
                .with(options(BLOCK_INGRESS))
                .with(excluding("appA1", ALLOW_BIDIRECTIONAL)),
            "internet -> 2001:db8:a:10::10 tcp 443",
            replyRefused("eigw-a", EIGW_NO_INBOUND),
            "a reply is asked no more"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void follows(Scenario scenario) {
    scenario.check();
  }

  @Test
  void theRefusalIsAboutTheSetting() {
    Answer answer =
        f1().with(options(BLOCK_BIDIRECTIONAL)).ask("internet -> 198.51.100.10 tcp 443");

    assertThat(answer.forward().orElseThrow().end())
        .isInstanceOfSatisfying(
            Step.DropStep.class,
            drop -> assertThat(drop.about()).contains(ResourceId.of("vpcbpa-1")));
  }

  @Test
  void whatASnapshotDoesNotShowIsTakenToBeOff() {
    Answer answer =
        Lab.of(
                f1().topology()
                    .withMissing(List.of(Missing.of(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS))))
            .ask("web -> internet tcp 443");

    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.AssumedPublicAccess(ResourceId.of("vpc-a")));
  }

  private static VpcBlockPublicAccessOptions options(VpcBlockPublicAccessOptions.Mode mode) {
    return options("r1", Optional.empty(), mode);
  }

  private static VpcBlockPublicAccessOptions options(
      String region, Optional<String> account, VpcBlockPublicAccessOptions.Mode mode) {
    return new VpcBlockPublicAccessOptions(
        ResourceId.of("vpcbpa-1"), "", ResourceId.of(region), account, mode);
  }

  private static VpcBlockPublicAccessExclusion excluding(
      String excluded, VpcBlockPublicAccessExclusion.Mode mode) {
    return new VpcBlockPublicAccessExclusion(
        ResourceId.of("vpcbpa-exclude-" + excluded), "", ResourceId.of(excluded), mode);
  }

  private static Lab owned(String account) {
    return f1().change("vpc-a", Vpc.class, vpc -> vpc.withAccount(Optional.of(account)));
  }

  private static Lab egressOnly() {
    return f1().eigw("eigw-a").route("rt-app1", "::/0 -> eigw-a");
  }

  /** The network of S180: in through the firewall, and out by it. */
  private static Lab inspected() {
    return f7().table("rt-edge", "10.0.0.0/24 -> eni-fw")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> eni-fw")
        .subnetTable("pubA1", "rt-pubA1");
  }
}
