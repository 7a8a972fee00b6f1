package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer was found, and what the names of its file and folders say of it: hints, for what
 * the content lacks.
 *
 * @param file the file
 * @param names the file's name, then those of its folders up to the one that was opened
 * @param vpc the VPC the whole answer is about, where it says so
 * @param truncated whether the answer says that there is more than it lists
 */
record Origin(Path file, List<String> names, Optional<String> vpc, boolean truncated) {
  private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
  private static final Pattern REGION =
      Pattern.compile("(?<![a-z0-9])" + Places.REGION_CODE + "(?![a-z0-9])");

  Origin {
    names = List.copyOf(names);
  }

  /** The origin of a file below the file or folder that was opened. */
  static Origin of(Path opened, Path file) {
    List<String> names = new ArrayList<>();
    Path root = opened.toAbsolutePath().normalize();
    for (Path at = file.toAbsolutePath().normalize();
        at != null && at.getFileName() != null && at.startsWith(root);
        at = at.getParent()) {
      names.add(at.getFileName().toString());
    }
    return new Origin(file, names, Optional.empty(), false);
  }

  Origin with(Optional<String> newVpc, boolean isTruncated) {
    return new Origin(file, names, newVpc, isTruncated);
  }

  /** The file as seen from where the reading began. */
  String place() {
    return names.isEmpty() ? file.toString() : String.join("/", names.reversed());
  }

  /** The account that was asked, where a name says it. */
  Optional<String> account() {
    return named(ACCOUNT);
  }

  /** The Region that was asked, where a name says it. */
  Optional<String> region() {
    return named(REGION);
  }

  /** One of these ids, where a name holds it, else whatever has the shape of such an id. */
  Optional<ResourceId> owner(Collection<ResourceId> known, Pattern shape) {
    for (String name : names) {
      Optional<ResourceId> id =
          known.stream()
              .filter(one -> holds(name, one.value()))
              .max(Comparator.comparingInt(one -> one.value().length()));
      if (id.isPresent()) {
        return id;
      }
    }
    return named(shape).map(ResourceId::of);
  }

  private static boolean holds(String name, String id) {
    return name.contains(id)
        && Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(id) + "(?![A-Za-z0-9])")
            .matcher(name)
            .find();
  }

  private Optional<String> named(Pattern shape) {
    for (String name : names) {
      Matcher matcher = shape.matcher(name);
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
