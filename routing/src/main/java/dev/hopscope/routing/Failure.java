package dev.hopscope.routing;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Reason;
import dev.hopscope.routing.trace.Step;

/**
 * What stands in the way, or what is not known.
 *
 * @param leg of the packet or of its reply
 * @param component the resource that decides
 * @param reason the explanation code
 * @param step where in the trace it happens; a terminal step, or a filter's undecided one
 */
public record Failure(Leg leg, ResourceId component, Reason reason, Step step) {}
