package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is exit code 2 and one line that names the file. */
class BadInputTest {
  private static final Path SAMPLE = Sample.named("01-three-tier").file();
  private static final String REGION = "{\"kind\": \"region\", \"id\": \"eu-west-1\"}";

  @TempDir Path folder;

  private static void assertRefused(Ran ran, String... said) {
    assertThat(ran.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).hasLineCount(1).contains(said);
    assertThat(ran.out()).isEmpty();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("net.json"), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          truncated           | {"format": "hopscope", "version": 1, "resources": [
          wrong type          | {"format": "hopscope", "version": 1, "resources": 7}
          newer version       | {"format": "hopscope", "version": 99}
          no version          | {"format": "hopscope"}
          bad CIDR            | {"format": "hopscope", "version": 1, "resources": [{"kind": "vpc", "id": "vpc-1", "region": "eu-west-1", "cidrs": ["10.0.0.1/16"]}]}
          duplicate ids       | {"format": "hopscope", "version": 1, "resources": [{"kind": "region", "id": "eu-west-1"}, {"kind": "region", "id": "eu-west-1"}]}
          dangling reference  | {"format": "hopscope", "version": 1, "resources": [{"kind": "availability-zone", "id": "az-1", "region": "nowhere"}]}
          contained in itself | {"format": "hopscope", "version": 1, "resources": [{"kind": "subnet", "id": "s", "vpc": "s", "zone": "s", "cidrs": ["10.0.0.0/24"]}]}
          bad question        | {"format": "hopscope", "version": 1, "resources": [], "questions": [{"from": "a", "to": "b", "protocol": "tcp", "port": 70000}]}
          another format      | {"format": "dot", "version": 1}
          another JSON        | [1, 2, 3]
          no JSON             | graph { a -- b }
          AWS, truncated      | {"Vpcs": [{"VpcId": "vpc-1", "CidrBlock":
          AWS, bad CIDR       | {"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/99"}]}
          AWS, wrong type     | {"Vpcs": {"VpcId": "vpc-1"}}
          AWS, no network     | {"Buckets": [{"Name": "b"}]}
          """)
  void aBrokenTopologyIsRefused(String why, String text) throws IOException {
    assertThat(why).isNotBlank();
    assertRefused(Ran.of("check", file(text)), "net.json");
  }

  @Test
  void aTopologyFileWithoutItsFormatLineIsToldSo() throws IOException {
    assertRefused(
        Ran.of("lint", file("{\"version\": 1, \"resources\": [" + REGION + "]}")),
        "net.json",
        "write \"format\": \"hopscope\" before the rest");
  }

  @Test
  void whatIsNestedTooDeepIsToldInOurWords() throws IOException {
    String deep = "[".repeat(600) + "]".repeat(600);
    assertRefused(
        Ran.of(
            "lint",
            file("{\"format\": \"hopscope\", \"version\": 1, \"resources\": " + deep + "}")),
        "net.json",
        "nested too deep");
  }

  @Test
  void aNumberThatIsTooLongIsToldInOurWords() throws IOException {
    assertRefused(
        Ran.of("lint", file("{\"format\": \"hopscope\", \"version\": " + "9".repeat(1200) + "}")),
        "net.json",
        "too long");
  }

  @Test
  void unusualByteOrdersAreNoText() throws IOException {
    Path file = folder.resolve("net.json");
    Files.write(file, new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, 0, 0, '{', 0});
    Ran ran = Ran.of("lint", file);
    assertRefused(ran, "net.json");
    assertThat(ran.err()).doesNotContain("UCS-4");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(Ran.of("check", file("")), "net.json");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = folder.resolve("net.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    assertRefused(Ran.of("check", file), "net.json");
  }

  @Test
  void aMissingFileIsRefused() {
    assertRefused(Ran.of("check", folder.resolve("none.json")), "none.json", "no such file");
  }

  @Test
  void aFolderWithoutAnswersIsRefused() throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "nothing here");
    assertRefused(Ran.of("check", folder), folder.toString());
  }

  @Test
  void anAmbiguousNameListsTheCandidates() throws IOException {
    Path twins =
        Files.writeString(
            folder.resolve("twins.vpc.json"),
            Files.readString(SAMPLE).replace("\"name\": \"app-2\"", "\"name\": \"db\""));
    Ran ran = Ran.of("why", twins, "--from", "web", "--to", "db", "--port", 5432);
    assertRefused(ran, "twins.vpc.json", "`db` may be any of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{"from": "web", "to": "db", "protocol": "tcp"}]                                 | /0/port
          [{"from": "web", "to": "db", "protocol": "tcp", "port": 70000}]                  | /0/port
          [{"from": "web", "to": "db", "protocol": "tcp", "port": "443"}]                  | /0/port
          [{"from": "web", "to": "db", "protocol": "tcp", "port": 4.5}]                    | /0/port
          [{"from": "web", "to": "db", "protocol": "tcp", "port": 99999999999}]            | /0/port
          [{"from": "web", "to": "db", "protocol": "icmp", "port": 1}]                     | /0/port
          [{"from": "web", "to": "db", "protocol": "icmp", "sourcePort": 1}]               | /0/sourcePort
          [{"from": "web", "to": "db", "protocol": "tpc", "port": 1}]                      | /0/protocol
          [{"from": "web", "to": "db", "protocol": "all"}]                                 | /0/protocol
          [{"from": "web", "to": "db", "port": 1}]                                         | /0/protocol
          [{"from": "web", "protocol": "icmp"}]                                            | /0/to
          [{"from": " ", "to": "db", "protocol": "icmp"}]                                  | /0/from
          [{"from": 7, "to": "db", "protocol": "icmp"}]                                    | /0/from
          [{"from": "web", "to": "db", "protocol": "icmp", "expect": "yes"}]               | /0/expect
          [{"from": "web", "to": "db", "protocol": "icmp"}, {"fro": 1}]                    | /1/fro
          [{"from": "web", "to": "db", "protocol": "icmp"}, 7]                             | /1
          [{"from": "web", "from": "db"}]                                                  | line 1
          [{"from": "web"                                                                  | line 1
          [] []                                                                            | line 1
          {"questions": []}                                                                | array
          ``                                                                               | array
          """)
  void aBrokenFileOfQuestionsIsRefusedWithThePlace(String text, String place) throws IOException {
    Path questions = Files.writeString(folder.resolve("asked.json"), text);
    Ran ran = Ran.of("check", SAMPLE, "--questions", questions);
    assertRefused(ran, "asked.json", place);
  }

  @Test
  void questionsThatAreNoTextOrNotThereAreRefused() throws IOException {
    Path sample = SAMPLE;
    Path binary = folder.resolve("asked.json");
    Files.write(binary, "[\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(Ran.of("check", sample, "--questions", binary), "asked.json");
    assertRefused(Ran.of("check", sample, "--questions", folder), folder.toString());
    assertRefused(Ran.of("check", sample, "--questions", "none.json"), "none.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from web --to db                                  | --port
          --from web --port 1                                 | --to
          --from web --to db --port 70000                     | --port
          --from web --to db --port x                         | --port
          --from web --to db --port 443 --source-port -1      | --source-port
          --from web --to db --port 443 --protocol tpc        | --protocol
          --from web --to db --port 443 --protocol all        | --protocol
          --from web --to db --port 443 --protocol icmp       | --port
          --from web --to db --port 443 --format xml          | --format
          --from web --to db --prot 443                       | --prot
          --from web --to db --port 443 more                  | more
          """)
  void badOptionsAreRefusedByName(String options, String named) {
    List<Object> arguments = new ArrayList<>(List.of("why", SAMPLE));
    arguments.addAll(List.of(options.strip().split(" +")));
    assertRefused(Ran.of(arguments.toArray()), named, "hopscope why");
  }

  @Test
  void whatIsRefusedIsNotATrace() throws IOException {
    String text = "{\"format\": \"hopscope\", \"version\": 1, \"resources\": [" + REGION + ", 3]}";
    assertThat(Ran.of("check", file(text)).err().toLowerCase(Locale.ROOT))
        .doesNotContain("exception", "jackson", "\tat ");
  }
}
