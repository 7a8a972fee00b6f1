package dev.hopscope.model.edit;

import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.topology.Topology;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of copies count up: after {@code web} comes {@code web-2}. */
final class PasteNames {
  private static final Pattern COUNTED = Pattern.compile("(.*)-(\\d{1,6})");
  private static final String DEFAULT_GROUP = "default";

  private PasteNames() {}

  /** The resource's own name, or the next one that nothing of its kind has. */
  static String free(Topology topology, Resource resource) {
    String name = resource.name();
    if (name.isBlank() || meansMore(resource)) {
      return name;
    }
    Set<String> taken =
        topology.resources().stream()
            .filter(other -> other.kind() == resource.kind())
            .map(Resource::name)
            .collect(Collectors.toSet());
    Matcher counted = COUNTED.matcher(name);
    String stem = counted.matches() ? counted.group(1) : name;
    int number = counted.matches() ? Integer.parseInt(counted.group(2)) : 1;
    String next = name;
    while (taken.contains(next)) {
      number++;
      next = stem + "-" + number;
    }
    return next;
  }

  /** A zone's name is its domain; a VPC's default group is told by its name. */
  private static boolean meansMore(Resource resource) {
    return resource instanceof PrivateHostedZone
        || resource instanceof SecurityGroup group && group.name().equals(DEFAULT_GROUP);
  }
}
