package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts that subnets are shared with by AWS Resource Access Manager. Organizations and their
 * units are no accounts: whom they stand for no answer says.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/ram/">aws ram</a>
 */
final class ResourceShares {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern SUBNET = Pattern.compile("arn:.*:subnet/(subnet-[A-Za-z0-9]+)");

  private final Map<String, Set<String>> accounts = new HashMap<>();
  private final Map<String, Set<ResourceId>> subnets = new HashMap<>();

  ResourceShares(Snapshot snapshot) {
    snapshot.items(Call.SHARE_PRINCIPALS).forEach(item -> read(item, item.text("id")));
    snapshot.items(Call.SHARED_RESOURCES).forEach(item -> read(item, item.text("arn")));
    snapshot
        .items(Call.SHARE_ASSOCIATIONS)
        .forEach(item -> read(item, item.text("associatedEntity")));
  }

  private void read(Item item, Optional<String> entity) {
    Optional<String> share = item.text("resourceShareArn");
    boolean over = item.text("status").filter(state -> state.startsWith("DISASSOCIAT")).isPresent();
    if (share.isEmpty() || entity.isEmpty() || over) {
      return;
    }
    Matcher subnet = SUBNET.matcher(entity.get());
    if (ACCOUNT.matcher(entity.get()).matches()) {
      accounts.computeIfAbsent(share.get(), _ -> new TreeSet<>()).add(entity.get());
    } else if (subnet.matches()) {
      subnets
          .computeIfAbsent(share.get(), _ -> new TreeSet<>())
          .add(ResourceId.of(subnet.group(1)));
    }
  }

  /** The accounts with which a subnet is shared. */
  Set<String> accountsOf(ResourceId subnet) {
    Set<String> all = new TreeSet<>();
    subnets.forEach(
        (share, shared) -> {
          if (shared.contains(subnet)) {
            all.addAll(accounts.getOrDefault(share, Set.of()));
          }
        });
    return all;
  }
}
