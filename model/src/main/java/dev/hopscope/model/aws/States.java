package dev.hopscope.model.aws;

import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PeeringState;
import java.util.Locale;
import java.util.Optional;

/** The states that AWS writes, in this program's words. */
final class States {
  private States() {}

  /** Whether the item is a mere memory: AWS lists what is deleted for an hour or so. */
  static boolean isDeleted(Item item) {
    return item.text("State").map(States::plain).filter("deleted"::equals).isPresent();
  }

  /** The state of a gateway, an attachment or an endpoint; available where none is written. */
  static LifecycleState lifecycle(Item item) {
    return lifecycle(item, "State");
  }

  /** The state that a field says; available where it is not there. */
  static LifecycleState lifecycle(Item item, String field) {
    String state = item.text(field).map(States::plain).orElse("available");
    return switch (state) {
      case "available", "associated", "partial" -> LifecycleState.AVAILABLE;
      case "initiating", "initiatingrequest", "pending", "rollingback" -> LifecycleState.PENDING;
      case "pendingacceptance" -> LifecycleState.PENDING_ACCEPTANCE;
      case "modifying" -> LifecycleState.MODIFYING;
      case "failed", "failing" -> LifecycleState.FAILED;
      case "rejected", "rejecting" -> LifecycleState.REJECTED;
      case "expired" -> LifecycleState.EXPIRED;
      case "deleting" -> LifecycleState.DELETING;
      case "deleted" -> LifecycleState.DELETED;
      default -> throw item.malformed(field, "is no state known of it: \"" + state + "\"");
    };
  }

  /** The state of what is made and changed in steps, such as {@code create-in-progress}. */
  static LifecycleState ofSteps(Item item) {
    String state = item.text("State").orElse("create-complete");
    if (state.endsWith("-failed")) {
      return LifecycleState.FAILED;
    }
    return state.equals("create-in-progress") ? LifecycleState.PENDING : LifecycleState.AVAILABLE;
  }

  /** The state of a database; what is being changed goes on working. */
  static LifecycleState database(Item database) {
    String state = database.text("DBInstanceStatus").map(States::plain).orElse("available");
    return switch (state) {
      case "available" -> LifecycleState.AVAILABLE;
      case "creating", "starting", "stopped", "stopping", "rebooting" -> LifecycleState.PENDING;
      case "deleting" -> LifecycleState.DELETING;
      case "failed", "storagefull", "inaccessibleencryptioncredentials" -> LifecycleState.FAILED;
      default -> LifecycleState.MODIFYING;
    };
  }

  /** The state of a Resolver endpoint. */
  static LifecycleState resolver(Item endpoint) {
    String state = endpoint.text("Status").map(States::plain).orElse("operational");
    return switch (state) {
      case "creating" -> LifecycleState.PENDING;
      case "updating", "autorecovering" -> LifecycleState.MODIFYING;
      case "actionneeded" -> LifecycleState.FAILED;
      case "deleting" -> LifecycleState.DELETING;
      default -> LifecycleState.AVAILABLE;
    };
  }

  /** The state of a VPC link; an inactive one gets its interfaces again when it is asked. */
  static LifecycleState vpcLink(Item link, String field) {
    return link.text(field).filter("INACTIVE"::equals).isPresent()
        ? LifecycleState.PENDING
        : lifecycle(link, field);
  }

  /** The state of an instance; empty for one that is terminated. */
  static Optional<InstanceState> instance(Item instance) {
    String state =
        instance.child("State").flatMap(of -> of.text("Name")).map(States::plain).orElse("running");
    return switch (state) {
      case "pending" -> Optional.of(InstanceState.PENDING);
      case "running" -> Optional.of(InstanceState.RUNNING);
      case "stopping" -> Optional.of(InstanceState.STOPPING);
      case "stopped" -> Optional.of(InstanceState.STOPPED);
      case "shuttingdown" -> Optional.of(InstanceState.SHUTTING_DOWN);
      case "terminated" -> Optional.empty();
      default -> throw instance.malformed("State", "is no state known of it: \"" + state + "\"");
    };
  }

  /** The state of a peering connection; active where none is written. */
  static PeeringState peering(Item connection) {
    String state =
        connection
            .child("Status")
            .flatMap(of -> of.text("Code"))
            .map(States::plain)
            .orElse("active");
    return switch (state) {
      case "initiatingrequest" -> PeeringState.INITIATING_REQUEST;
      case "pendingacceptance" -> PeeringState.PENDING_ACCEPTANCE;
      case "provisioning" -> PeeringState.PROVISIONING;
      case "active" -> PeeringState.ACTIVE;
      case "failed" -> PeeringState.FAILED;
      case "expired" -> PeeringState.EXPIRED;
      case "rejected" -> PeeringState.REJECTED;
      case "deleting" -> PeeringState.DELETING;
      case "deleted" -> PeeringState.DELETED;
      default -> throw connection.malformed("Status", "is no state known of it: \"" + state + "\"");
    };
  }

  /** AWS writes pendingAcceptance, pending-acceptance and PendingAcceptance. */
  private static String plain(String state) {
    return state.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
