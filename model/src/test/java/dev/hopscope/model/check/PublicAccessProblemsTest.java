package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.check.PublicAccessProblem.IdleExclusion;
import dev.hopscope.model.check.PublicAccessProblem.KeptFromTheInternet;
import dev.hopscope.model.check.PublicAccessProblem.TwoExclusions;
import dev.hopscope.model.check.PublicAccessProblem.TwoSettings;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAccessProblemsTest {
  private static final NetworkInterface WEB =
      eni("eni-web", "subnet-1")
          .withAddresses(
              List.of(
                  new PrivateAddress(
                      Address.parse("10.0.1.10"), Optional.of(Address.parse("198.51.100.10")))));

  private static VpcBlockPublicAccessOptions options(
      String id, VpcBlockPublicAccessOptions.Mode mode) {
    return new VpcBlockPublicAccessOptions(id(id), "", id("us-east-1"), Optional.empty(), mode);
  }

  private static VpcBlockPublicAccessExclusion exclusion(
      String id, VpcBlockPublicAccessExclusion.Mode mode) {
    return new VpcBlockPublicAccessExclusion(id(id), "", id("subnet-1"), mode);
  }

  @Test
  void oneAccountHasOneSettingInARegion() {
    assertThat(
            problems(
                options("vpcbpa-1", VpcBlockPublicAccessOptions.Mode.OFF),
                options("vpcbpa-2", VpcBlockPublicAccessOptions.Mode.OFF)))
        .containsExactly(new TwoSettings(id("vpcbpa-1"), id("vpcbpa-2"), id("us-east-1")));
  }

  @Test
  void aSubnetIsExcludedOnce() {
    assertThat(
            problems(
                exclusion(
                    "vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL),
                exclusion("vpcbpa-exclude-2", VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS)))
        .containsExactly(
            new TwoExclusions(id("vpcbpa-exclude-1"), id("vpcbpa-exclude-2"), id("subnet-1")));
  }

  @Test
  void excludingEgressIsIdleWhereOnlyIngressIsBlocked() {
    assertThat(
            problems(
                options("vpcbpa-1", VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS),
                exclusion("vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS)))
        .containsExactly(new IdleExclusion(id("vpcbpa-exclude-1"), id("vpcbpa-1")));
  }

  @Test
  void whatIsKeptFromTheInternetIsNamed() {
    assertThat(problems(options("vpcbpa-1", VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS), WEB))
        .contains(new KeptFromTheInternet(id("vpcbpa-1"), List.of(id("eni-web"))));
  }

  @Test
  void whatIsExcludedIsNotKeptFromTheInternet() {
    assertThat(
            problems(
                options("vpcbpa-1", VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS),
                exclusion(
                    "vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL),
                WEB))
        .noneMatch(KeptFromTheInternet.class::isInstance);
  }
}
