package dev.hopscope.model.topology;

import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;

/**
 * A kind of resource that a snapshot says nothing of, in one account and Region. Unknown is not
 * "none": what depends on it is undecided.
 *
 * @param account the account whose data are missing; empty where the snapshot names none
 * @param region the Region; empty where the snapshot names none
 * @param kind the kind
 */
public record Missing(Optional<String> account, Optional<String> region, ResourceKind kind)
    implements Comparable<Missing> {

  /** A kind missing from a snapshot that names neither account nor Region. */
  public static Missing of(ResourceKind kind) {
    return new Missing(Optional.empty(), Optional.empty(), kind);
  }

  @Override
  public int compareTo(Missing other) {
    int byKind = kind.compareTo(other.kind);
    int byAccount = account.orElse("").compareTo(other.account.orElse(""));
    return byKind != 0
        ? byKind
        : byAccount != 0 ? byAccount : region.orElse("").compareTo(other.region.orElse(""));
  }
}
