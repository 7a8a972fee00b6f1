package dev.hopscope.routing.trace;

import dev.hopscope.model.resource.Target;
import java.util.Optional;

/**
 * A target as a load balancer's node sees it.
 *
 * @param target the target
 * @param standing whether it may be chosen, and why not
 * @param refusal what refuses its health check, where one is refused
 */
public record Candidate(Target target, Standing standing, Optional<Step.DropStep> refusal) {

  /** What a target is to a node. */
  public enum Standing {
    HEALTHY,
    /** Its health check is refused; it is chosen only where no target is healthy. */
    UNHEALTHY,
    /** The snapshot lacks what its health depends on. */
    HEALTH_NOT_KNOWN,
    /** In another zone, and cross-zone load balancing is off. */
    OTHER_ZONE,
    /** In a zone in which the load balancer has no node. */
    ZONE_NOT_ENABLED
  }
}
