package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsReaderTest {
  private static final String VPC = "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}";

  @TempDir private Path folder;

  @Test
  void aSingleFileIsANetwork() throws IOException {
    Answers.in(folder).with("anything.txt", VPC);

    assertThat(AwsReader.read(folder.resolve("anything.txt")))
        .isInstanceOf(AwsImport.Imported.class);
  }

  @Test
  void piecesOfOneAnswerAreMerged() {
    Answers answers =
        Answers.in(folder)
            .with("subnets-1.json", "{'Subnets': [" + subnet(1) + "], 'NextToken': 'more'}")
            .with("subnets-2.json", "{'Subnets': [" + subnet(1) + "," + subnet(2) + "]}")
            .with("deep/er/vpcs", VPC);

    assertThat(answers.network().all(Subnet.class)).hasSize(2);
    assertThat(answers.notes()).noneMatch(note -> note.contains("subnet-1"));
  }

  private static String subnet(int number) {
    return "{'SubnetId': 'subnet-%d', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.%d.0/24', 'AvailabilityZone': 'us-east-1a'}"
        .formatted(number, number);
  }

  @Test
  void keysInSnakeCaseAreThoseOfACollector() {
    Answers answers =
        Answers.in(folder)
            .with(
                "collected.json",
                """
                {'collector_version': '0.14.0', 'provider': 'aws',
                 'vpcs': [{'VpcId': 'VpcId:5', 'CidrBlock': '10.0.0.0/16', 'Region': 'eu-north-1'}],
                 'internet_gateways': [
                   {'InternetGatewayId': 'InternetGatewayId:6', 'Tags': null,
                    'Attachments': [{'State': 'available', 'VpcId': 'VpcId:5'}]}]}
                """);

    assertThat(answers.resource("VpcId:5", Vpc.class).region().value()).isEqualTo("eu-north-1");
    assertThat(answers.resource("InternetGatewayId:6", InternetGateway.class).vpc()).isPresent();
    assertThat(answers.notes()).noneMatch(note -> note.startsWith("Not used"));
  }

  @Test
  void unknownKeysAreNotedOnce() {
    Answers answers =
        Answers.in(folder)
            .with("vpcs.json", VPC)
            .with("one.json", "{'FlowLogs': [{'a': 1}], 'Strange': {'deep': [1]}}")
            .with("two.json", "{'FlowLogs': []}");

    assertThat(answers.notes()).contains("Not used: FlowLogs, Strange.");
  }

  @Test
  void utf16IsReadAsWell() throws IOException {
    Files.write(
        folder.resolve("vpcs.json"), VPC.replace('\'', '"').getBytes(StandardCharsets.UTF_16));

    assertThat(Answers.in(folder).network().all(Vpc.class)).hasSize(1);
  }

  @Test
  void whatIsNotJsonIsLeftOutOfAFolder() {
    Answers answers =
        Answers.in(folder)
            .with("vpcs.json", VPC)
            .with("README", "hello")
            .with("subnets.json", "An error occurred (UnauthorizedOperation)")
            .with(".git/config.json", "{'Vpcs': 1}");

    assertThat(answers.notes()).anyMatch(note -> note.contains("subnets.json holds no answer"));
  }

  @Test
  void aFolderWithoutAnswersIsNotAws() {
    AwsImport read =
        Answers.in(folder)
            .with("package.json", "{'name': 'x'}")
            .with("tsconfig.json", "{ // broken")
            .read();

    assertThat(read).isInstanceOf(AwsImport.NotAws.class);
  }

  @Test
  void noiseIsNotAws() throws IOException {
    Files.write(folder.resolve("noise"), new byte[] {7, 1, (byte) 200, 9, 0, 13});

    assertThat(AwsReader.read(folder.resolve("noise"))).isInstanceOf(AwsImport.NotAws.class);
  }

  @Test
  void answersAboutOtherThingsHoldNoNetwork() {
    AwsImport read =
        Answers.in(folder).with("lb.json", "{'TargetGroups': [], 'LoadBalancers': []}").read();

    assertThat(read)
        .isEqualTo(new AwsImport.NoNetwork("it describes no network: LoadBalancers, TargetGroups"));
  }

  @Test
  void bytesThatBeginInNoEncodingAreNotAws() throws IOException {
    Path noise = folder.resolve("noise.json");
    Files.write(noise, new byte[] {0, 0, '<', 0, '{', 0});

    assertThat(AwsReader.read(noise)).isInstanceOf(AwsImport.NotAws.class);
  }

  @Test
  void emptyAnswersHoldNoNetwork() {
    assertThat(Answers.in(folder).with("vpcs.json", "{'Vpcs': []}").read())
        .isInstanceOf(AwsImport.NoNetwork.class);
  }

  @Test
  void aTruncatedFileIsRefusedWithItsPlace() {
    AwsImport read =
        Answers.in(folder).with("vpcs.json", VPC).with("subnets.json", "{'Subnets': [{'Sub").read();

    assertThat(read).isInstanceOf(AwsImport.Malformed.class);
    assertThat(((AwsImport.Malformed) read).file()).isEqualTo(folder.resolve("subnets.json"));
    assertThat(((AwsImport.Malformed) read).where()).isEqualTo("line 1, column 19, in Subnets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'Vpcs': 'hello'} | Vpcs | is not a list
          {'Vpcs': [1]} | Vpcs[0] | is not an object
          {'Vpcs': [{'CidrBlock': '10.0.0.0/16'}]} | Vpcs[0] | has no VpcId
          {'Vpcs': [{'VpcId': ['vpc-1']}]} | Vpcs[0].VpcId | is not text
          {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': 'banana'}]} | Vpcs[0].CidrBlock | is not a CIDR: "banana"
          {'Vpcs': [{'VpcId': 'vpc-1', 'Tags': 'Name'}]} | Vpcs[0].Tags | is not a list
          {'Subnets': [{'SubnetId': 'subnet-1'}]} | Subnets[0] | has no VpcId
          {'Reservations': [{'Instances': [{'InstanceId': 'i-1', 'State': 16}]}]} | Reservations[0].Instances[0].State | is not an object
          {'NetworkAcls': [{'NetworkAclId': 'acl-1', 'VpcId': 'vpc-1', 'Entries': [{'RuleNumber': 'x'}]}]} | NetworkAcls[0].Entries[0].RuleNumber | is not a whole number: "x"
          """)
  void aWrongTypeIsRefusedWithItsPlace(String json, String where, String why) {
    AwsImport read = Answers.in(folder).with("answer.json", json).read();

    assertThat(read).isEqualTo(new AwsImport.Malformed(folder.resolve("answer.json"), where, why));
  }

  @Test
  void deepNestingIsRefused() {
    AwsImport read =
        Answers.in(folder)
            .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'x': " + "[".repeat(100_000))
            .read();

    assertThat(read).isInstanceOf(AwsImport.Malformed.class);
  }

  @Test
  void everyKindThatNoAnswerIsAboutIsMissing() {
    Answers answers = Answers.in(folder).with("vpcs.json", VPC).with("n", "{'NatGateways': []}");

    assertThat(answers.network().missing())
        .extracting(missing -> missing.kind().jsonName())
        .contains("subnet", "route-table", "network-acl", "interface-endpoint", "elastic-ip")
        .doesNotContain("vpc", "nat-gateway");
  }

  @Test
  void whatOneAccountDidNotSayIsMissingThere() {
    Answers answers =
        Answers.in(folder)
            .with("111111111111/us-east-1/v.json", VPC)
            .with("111111111111/us-east-1/s.json", "{'Subnets': [" + subnet(1) + "]}")
            .with("222222222222/us-east-1/v.json", VPC.replace("vpc-1", "vpc-2"));

    assertThat(answers.network().missing())
        .filteredOn(missing -> missing.kind().jsonName().equals("subnet"))
        .singleElement()
        .satisfies(missing -> assertThat(missing.account()).hasValue("222222222222"));
  }

  @Test
  void hostBitsAreClearedAndNoted() {
    Answers answers = Answers.in(folder).with("vpcs.json", VPC.replace("10.0.0.0", "10.0.0.1"));

    assertThat(answers.resource("vpc-1", Vpc.class).cidrs()).hasToString("[10.0.0.0/16]");
    assertThat(answers.notes()).anyMatch(note -> note.contains("10.0.0.1/16 has host bits"));
  }
}
