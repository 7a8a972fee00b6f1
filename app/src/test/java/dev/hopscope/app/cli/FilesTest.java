package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read and written: good files, bad files, files that are in the way. */
class FilesTest {
  private static final String VPC =
      "{\"Vpcs\": [{\"VpcId\": \"vpc-7\", \"CidrBlock\": \"10.7.0.0/16\", \"OwnerId\":"
          + " \"111122223333\"}]}";

  @TempDir Path folder;
  private Path network;

  @BeforeEach
  void writeNetwork() {
    network = Ran.twoTiersIn(folder);
  }

  @Test
  void anImportOfAwsOutputIsATopologyFileLaidOut() throws IOException {
    Path aws = Files.writeString(folder.resolve("vpcs.json"), VPC);
    Path out = folder.resolve("out.vpc.json");
    Ran ran = Ran.of("import", aws, "-o", out);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("note: ");
    assertThat(Files.readString(out)).contains("\"vpc-7\": [");
    assertThat(Ran.of("check", out).exitCode()).isZero();
  }

  @Test
  void quietSaysNothingOfWhatWasAssumed() throws IOException {
    Path aws = Files.writeString(folder.resolve("vpcs.json"), VPC);
    assertThat(Ran.of("check", aws, "--quiet").err()).isEmpty();
  }

  @Test
  void anExistingFileIsWrittenOverByForceOnly() throws IOException {
    Path out = Files.writeString(folder.resolve("out.vpc.json"), "mine");
    Ran refused = Ran.of("import", network, "-o", out);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).hasLineCount(1).contains("--force").contains(out.toString());
    assertThat(out).hasContent("mine");
    assertThat(Ran.of("import", network, "-o", out, "--force").exitCode()).isZero();
    assertThat(Ran.of("check", out).exitCode()).isZero();
  }

  @Test
  void aPictureIsSvgPngOrPdf() throws IOException {
    Path svg = folder.resolve("a.svg");
    Path png = folder.resolve("a.png");
    assertThat(Ran.of("export", network, "--to", "svg", "-o", svg).exitCode()).isZero();
    assertThat(Ran.of("export", network, "--to", "png", "-o", png).exitCode()).isZero();
    assertThat(Files.readString(svg)).startsWith("<").contains("<svg").contains("vpc-1");
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    Path pdf = folder.resolve("a.pdf");
    assertThat(Ran.of("export", network, "--to", "pdf", "-o", pdf).exitCode()).isZero();
    assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aFolderIsNoOutputFile() {
    Ran ran = Ran.of("export", network, "--to", "svg", "-o", folder);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("is a folder");
  }

  @Test
  void aMissingOutputFolderIsNamed() {
    Ran ran = Ran.of("import", network, "-o", folder.resolve("no").resolve("x.json"));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("no folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"id": "eni-1"`            | `"id": "eni-2"`                  | eni-2
          `"10.0.0.0/16"`            | `"10.0.0.300/16"`                | cidrs
          `"cidr": "10.0.1.0/24"`    | `"cidr": 7`                      | cidr
          `"subnet": "subnet-1"`     | `"subnet": "subnet-9"`           | subnet-9
          `"kind": "vpc"`            | `"kind": "vcp"`                  | vcp
          `"version": 1`             | `"version": 99`                  | newer
          `"version": 1,`            | `"version": 1, "colour": 3,`     | colour
          `"port": 5432`             | `"port": 70000`                  | 70000
          """)
  void mistakesInATopologyFileAreOneLine(String good, String bad, String part) throws IOException {
    Path file = folder.resolve("bad.vpc.json");
    Files.writeString(
        file, Files.readString(network).replaceFirst(java.util.regex.Pattern.quote(good), bad));
    Ran ran = Ran.of("check", file);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains(file.toString()).contains(part);
  }

  @Test
  void aTruncatedFileIsOneLineWithItsPlace() throws IOException {
    Path file = folder.resolve("cut.vpc.json");
    Files.writeString(file, Files.readString(network).substring(0, 700));
    Ran ran = Ran.of("check", file);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains(file.toString()).contains("line");
  }

  @Test
  void whatHoldsNoNetworkIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Path noise = Files.write(folder.resolve("noise.json"), new byte[] {1, 2, 3, (byte) 0xff});
    Path nothing = Files.createDirectory(folder.resolve("nothing.vpc.json"));
    Path missing = folder.resolve("missing.json");
    for (Path path : new Path[] {empty, noise, nothing, missing}) {
      Ran ran = Ran.of("check", path);
      assertThat(ran.exitCode()).as(path.toString()).isEqualTo(2);
      assertThat(ran.err()).hasLineCount(1).contains(path.toString());
    }
  }

  @Test
  void aBlankTopologyIsNotTheCurrentFolder() {
    Ran ran = Ran.of("check", "");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("TOPOLOGY is blank");
  }

  @Test
  void aBlankOutputFileIsRefused() {
    Ran ran = Ran.of("export", network, "--to", "svg", "-o", "");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("-o is blank");
  }

  @Test
  void answersWithoutANetworkAreRefusedWithARemedy() throws IOException {
    Path answers = folder.resolve("load-balancers.json");
    Files.writeString(answers, "{\"LoadBalancers\": []}");
    Ran ran = Ran.of("check", answers);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("describes no network", "describe-vpcs");
  }
}
