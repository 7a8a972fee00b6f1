package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.file.LoadResult.Malformed;
import dev.hopscope.model.file.LoadResult.NewerVersion;
import dev.hopscope.model.file.LoadResult.NotOurFile;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static final String GOOD = SampleFile.read("v1/two-subnets.vpc.json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # a value that is none
          "10.0.0.0/24" | "10.0.0.300/24" | /resources/3/cidr (subnet-1) | not a CIDR: "10.0.0.300/24"
          "10.0.0.0/24" | "10.0.0.7/24" | /resources/3/cidr (subnet-1) | 10.0.0.7/24 has host bits; the range is 10.0.0.0/24
          "10.0.0.0/24" | 24 | /resources/3/cidr (subnet-1) | expected a text in quotes
          ["10.0.0.0/16"] | ["10.0.0.0/33"] | /resources/2/cidrs/0 (vpc-1) | not a CIDR: "10.0.0.0/33"
          ["10.0.0.0/16"] | "10.0.0.0/16" | /resources/2/cidrs (vpc-1) | expected a list in [ ]
          "10.0.0.10" | "10.0.0" | /resources/6/addresses/0/address (eni-1) | not an IP address: "10.0.0"
          "tcp 443" | "tcp 70000" | /resources/11/inbound/0/traffic (sg-1) | not a port or port range: "70000" (ports are 0 to 65535)
          "tcp 443" | "tpc 443" | /resources/11/inbound/0/traffic (sg-1) | not a protocol: "tpc" (tcp, udp, icmp, icmpv6, all or a number of 0 to 255)
          "port": 443 | "port": 70000 | /questions/0 | not a port range: 70000-70000 (ports are 0 to 65535)
          "protocol": "tcp", "port": 443 | "protocol": "tcp" | /questions/0 | protocol tcp needs a port
          "number": 100 | "number": 32767 | /resources/10/inbound/0 (acl-1) | rule number 32767 is out of range (1 to 32766)
          {"cidr": "0.0.0.0/0"}, "desc | {"cdir": "0.0.0.0/0"}, "desc | /resources/11/inbound/0/peer (sg-1) | expected one of {"cidr": …}, {"prefixList": …} and {"group": …}
          {"cidr": "0.0.0.0/0"}, "desc | "0.0.0.0/0", "desc | /resources/11/inbound/0/peer (sg-1) | expected one of {"cidr": …}, {"prefixList": …} and {"group": …}
          "running" | "runing" | /resources/5/state (i-1) | "runing" is none of: pending, running, stopping, stopped, shutting-down
          "reachable" | "yes" | /questions/0/expect | "yes" is none of: reachable, unreachable, unknown
          [60, 80, 300, 200] | [60, 80, 300] | /diagram/subnet-1 | expected an array of 4 numbers
          [60, 80, 300, 200] | [60, 80, -300, 200] | /diagram/subnet-1 | not a rectangle: [60.0, 80.0, -300.0, 200.0]
          "destination": "0.0.0.0/0" | "destination": "0.0.0.0" | /resources/9/routes/0/destination (rtb-2) | not a CIDR: "0.0.0.0"
          # a wrong type
          "dnsSupport": true | "dnsSupport": "true" | /resources/2/dnsSupport (vpc-1) | expected true or false
          "dnsSupport": true | "dnsSupport": 1 | /resources/2/dnsSupport (vpc-1) | expected true or false
          "number": 100 | "number": "100" | /resources/10/inbound/0/number (acl-1) | expected a whole number
          "number": 100 | "number": 1.5 | /resources/10/inbound/0/number (acl-1) | expected a whole number
          "number": 100 | "number": 99999999999 | /resources/10/inbound/0/number (acl-1) | expected a whole number
          "name": "shop" | "name": 7 | /resources/2/name (vpc-1) | expected a text in quotes
          "name": "shop" | "name": null | /resources/2/name (vpc-1) | null says nothing here; leave it out
          {"destination": "0.0.0.0/0", "target": "igw-1"} | "igw-1" | /resources/9/routes/0 (rtb-2) | expected an object in { }
          ["drawn by hand"] | [{}] | /notes/0 | expected a text in quotes
          # names
          "mainRouteTable" | "mainTable" | /resources/2/mainTable (vpc-1) | unknown property "mainTable" (known: id, name, region, account, cidrs, ipv6Cidrs, privateIpv6Cidrs, dnsSupport, dnsHostnames, mainRouteTable, defaultNetworkAcl)
          "notes" | "remarks" | /remarks | unknown property "remarks" (known: format, version, writtenBy, resources, diagram, questions, notes, missing)
          "state": "running", | `` | /resources/5/state (i-1) | "state" is missing
          # references
          "id": "subnet-2" | "id": "subnet-1" | /resources/4/id | id "subnet-1" is used twice: here and at /resources/3
          "routeTable": "rtb-2" | "routeTable": "rtb-7" | /resources/3/routeTable (subnet-1) | there is no resource "rtb-7"
          "vgw-9", "blackhole": true | "vgw-9" | /resources/9/routes/1/target (rtb-2) | there is no resource "vgw-9"
          "subnet": "subnet-1" | "subnet": "subnet-7" | /resources/6/subnet (eni-1) | there is no resource "subnet-7"
          "subnet": "subnet-1" | "subnet": "vpc-1" | /resources/6/subnet (eni-1) | a network-interface cannot lie in "vpc-1", a vpc: it lies in a subnet
          "vpc": "vpc-1" | "vpc": "subnet-1" | /resources/3/vpc (subnet-1) | a subnet cannot lie in "subnet-1", a subnet: it lies in a vpc
          "region": "us-east-1",\\n      "cidrs" | "region": "subnet-1",\\n      "cidrs" | /resources/2/region (vpc-1) | a vpc cannot lie in "subnet-1", a subnet: it lies in a region
          "i-1": [80 | "i-7": [80 | /diagram/i-7 | there is no resource "i-7" to place
          "id": "igw-1" | "id": " " | /resources/7/id ( ) | a resource id may not be blank
          """)
  void mistakeIsToldWithItsPlace(String good, String bad, String where, String why) {
    String text = replaced(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));

    assertThat(DocumentReader.read(text)).isEqualTo(new Malformed(where, why));
  }

  @Test
  void unknownKindListsTheKnown() {
    assertThat(DocumentReader.read(replaced("\"kind\": \"instance\"", "\"kind\": \"server\"")))
        .isInstanceOfSatisfying(
            Malformed.class,
            mistake -> {
              assertThat(mistake.where()).isEqualTo("/resources/5 (i-1)");
              assertThat(mistake.why())
                  .startsWith("unknown kind \"server\" (known: region, availability-zone, vpc,");
            });
  }

  @Test
  void missingKindListsTheKnown() {
    assertThat(DocumentReader.read(replaced("\"kind\": \"instance\",", "")))
        .isInstanceOfSatisfying(
            Malformed.class,
            mistake -> {
              assertThat(mistake.where()).isEqualTo("/resources/5 (i-1)");
              assertThat(mistake.why()).startsWith("\"kind\" is missing (known: region,");
            });
  }

  @Test
  void danglingReferenceIsFineWhereTheFileSaysWhatItLacks() {
    String text =
        replaced("\"routeTable\": \"rtb-2\"", "\"routeTable\": \"rtb-7\"")
            .replace("\"notes\":", "\"missing\": [{\"kind\": \"route-table\"}], \"notes\":");

    assertThat(DocumentReader.read(text)).isInstanceOf(LoadResult.Loaded.class);
  }

  @Test
  void truncatedFileIsToldWithLineAndColumn() {
    assertThat(DocumentReader.read(GOOD.substring(0, 600)))
        .isInstanceOfSatisfying(
            Malformed.class,
            mistake -> {
              assertThat(mistake.where()).matches("line \\d+, column \\d+");
              assertThat(mistake.why()).startsWith("Unexpected end-of-input").doesNotContain("\n");
            });
  }

  @Test
  void missingCommaIsToldWithLineAndColumn() {
    assertThat(DocumentReader.read(replaced("\"version\": 1,", "\"version\": 1")))
        .isInstanceOfSatisfying(
            Malformed.class, mistake -> assertThat(mistake.where()).isEqualTo("line 4, column 3"));
  }

  @Test
  void doubledPropertyIsToldWithLineAndColumn() {
    assertThat(DocumentReader.read(replaced("\"vpc\": \"vpc-1\"", "\"id\": \"vpc-1\"")))
        .isInstanceOfSatisfying(
            Malformed.class,
            mistake -> {
              assertThat(mistake.where()).matches("line \\d+, column \\d+");
              assertThat(mistake.why()).isEqualTo("Duplicate Object property \"id\"");
            });
  }

  @Test
  void whatFollowsTheObjectIsRefused() {
    assertThat(DocumentReader.read(GOOD + "{}")).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"version\": \"1\"", "\"version\": 0", "\"version\": null"})
  void versionMustBeAPositiveNumber(String version) {
    assertThat(DocumentReader.read(replaced("\"version\": 1", version)))
        .isEqualTo(new Malformed("/version", "expected a version of the format: 1 to 1"));
  }

  @Test
  void laterVersionIsNotTriedEvenIfItsContentIsUnknown() {
    String text = replaced("\"version\": 1", "\"version\": 7").replace("\"notes\"", "\"remarks\"");

    assertThat(DocumentReader.read(text)).isEqualTo(new NewerVersion(7, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "[]",
        "42",
        "{}",
        "{\"Vpcs\": []}",
        "{\"format\": 7}",
        "{\"format\": \"other\", \"version\": 1}",
        "resource \"aws_vpc\" {",
        "{\"Vpcs\": [",
      })
  void otherFilesAreNotOurs(String text) {
    assertThat(DocumentReader.read(text))
        .isInstanceOfSatisfying(
            NotOurFile.class, other -> assertThat(other.why()).isNotBlank().doesNotContain("\n"));
  }

  @Test
  void noiseIsNotOurs() {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);

    assertThat(DocumentReader.read(noise)).isInstanceOf(NotOurFile.class);
  }

  @Test
  void deepNestingIsRefusedLikeAnyOtherMistake() {
    String text = replaced("[\"drawn by hand\"]", "[".repeat(100_000));

    assertThat(DocumentReader.read(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void everyTruncationGivesAResult() {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length - 1; length += 7) {
      byte[] part = java.util.Arrays.copyOf(bytes, length);
      assertThat(DocumentReader.read(part)).isNotInstanceOf(LoadResult.Loaded.class);
    }
  }

  private static String replaced(String good, String bad) {
    assertThat(GOOD).contains(good);
    int at = GOOD.indexOf(good);
    return GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
  }
}
