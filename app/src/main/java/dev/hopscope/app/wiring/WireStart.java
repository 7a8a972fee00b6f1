package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;

/** What a wire is drawn from. */
public sealed interface WireStart {

  /** The resource whose sign it starts at. */
  ResourceId at();

  /** A resource as a whole. */
  record Whole(ResourceId at) implements WireStart {}

  /**
   * One route of a VPC's route table, written or local, or a static one of a transit gateway's: the
   * wire gives it another target.
   *
   * @param at the table
   */
  record OfRoute(ResourceId at, RouteDestination destination) implements WireStart {}
}
