package dev.hopscope.app.session;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The networks that come with the program. */
public final class Samples {
  private static final String ENDING = ".vpc.json";
  private static final Map<String, String> SPELT =
      Map.of(
          "nacl",
          "NACL",
          "s3",
          "S3",
          "vpn",
          "VPN",
          "nat",
          "NAT",
          "nat64",
          "NAT64",
          "cloudhub",
          "CloudHub",
          "api",
          "API");

  private static final Properties LESSONS = lessons();

  private Samples() {}

  /**
   * Their files, by name; none where the program was started without them (system property {@code
   * hopscope.samples}).
   */
  public static List<Path> list() {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("hopscope.samples"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** What a sample is called in a menu: {@code three-tier.vpc.json} is "Three tier". */
  public static String title(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "").replaceFirst("^\\d+-", "");
    String words =
        Stream.of(name.split("-"))
            .map(word -> SPELT.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What a sample teaches, in one line; blank for a file that is none of the samples. */
  public static String lesson(Path file) {
    return LESSONS.getProperty(file.getFileName().toString().replace(ENDING, ""), "");
  }

  private static Properties lessons() {
    Properties lessons = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Samples.class.getResourceAsStream("lessons.properties")),
            StandardCharsets.UTF_8)) {
      lessons.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lessons;
  }
}
