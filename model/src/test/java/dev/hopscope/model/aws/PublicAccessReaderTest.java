package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicAccessReaderTest {
  @TempDir private Path folder;

  private Answers vpc() {
    return Answers.in(folder)
        .with(
            "vpcs.json",
            """
            {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333'}],
             'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',
               'AvailabilityZone': 'eu-west-1a'}]}
            """);
  }

  private Answers options() {
    return vpc()
        .with(
            "options.json",
            """
            {'VpcBlockPublicAccessOptions': {'AwsAccountId': '111122223333',
              'AwsRegion': 'eu-west-1', 'State': 'update-complete',
              'InternetGatewayBlockMode': 'block-ingress', 'ManagedBy': 'account',
              'ExclusionsAllowed': 'allowed'}}
            """);
  }

  private Answers exclusion(String state) {
    return options()
        .with(
            "exclusions.json",
            """
            {'VpcBlockPublicAccessExclusions': [{'ExclusionId': 'vpcbpa-exclude-1',
              'InternetGatewayExclusionMode': 'allow-egress',
              'ResourceArn': 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
              'State': '%s'}]}
            """
                .formatted(state));
  }

  @Test
  void theSettingOfAnAccountIsRead() {
    VpcBlockPublicAccessOptions read =
        options().resource("vpcbpa-111122223333-eu-west-1", VpcBlockPublicAccessOptions.class);

    assertThat(read.mode()).isEqualTo(VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS);
    assertThat(read.account()).isEqualTo(Optional.of("111122223333"));
    assertThat(read.region()).isEqualTo(ResourceId.of("eu-west-1"));
  }

  @Test
  void anExclusionNamesItsResourceByArn() {
    VpcBlockPublicAccessExclusion read =
        exclusion("create-complete")
            .resource("vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.class);

    assertThat(read.excluded()).isEqualTo(ResourceId.of("subnet-1"));
    assertThat(read.mode()).isEqualTo(VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS);
  }

  @Test
  void anExclusionThatIsNoLongerInForceIsLeftOut() {
    assertThat(exclusion("delete-complete").network().all(VpcBlockPublicAccessExclusion.class))
        .isEmpty();
  }

  @Test
  void aSnapshotWithoutTheSettingLacksIt() {
    assertThat(vpc().network().lacks(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS)).isTrue();
    assertThat(options().network().lacks(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS)).isFalse();
  }
}
