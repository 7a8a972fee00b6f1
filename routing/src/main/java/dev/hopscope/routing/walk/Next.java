package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a room says: where the packet goes on, or how its way ends; and the steps taken there. */
sealed interface Next {

  /** The steps taken in the room. */
  List<Step> steps();

  /** The same, with these steps taken before. */
  Next after(List<Step> before);

  /** On to another place. */
  record GoTo(Place place, Packet packet, Passage passage, List<Step> steps) implements Next {
    @Override
    public GoTo after(List<Step> before) {
      return new GoTo(place, packet, passage, joined(before, steps));
    }
  }

  /** To every one of these places in turn: AWS chooses at random or by hash. */
  record Fork(List<Next> choices) implements Next {
    @Override
    public List<Step> steps() {
      return List.of();
    }

    @Override
    public Fork after(List<Step> before) {
      return new Fork(choices.stream().map(choice -> choice.after(before)).toList());
    }
  }

  /** The packet has arrived. */
  record Arrived(Place.Destination at, Packet packet, Passage passage, List<Step> steps)
      implements Next {
    @Override
    public Arrived after(List<Step> before) {
      return new Arrived(at, packet, passage, joined(before, steps));
    }
  }

  /** The packet goes no further; the last step says why. */
  record Stopped(Passage passage, List<Step> steps) implements Next {
    @Override
    public Stopped after(List<Step> before) {
      return new Stopped(passage, joined(before, steps));
    }
  }

  static GoTo goTo(Place place, Packet packet, Passage passage, Step... steps) {
    return new GoTo(place, packet, passage, List.of(steps));
  }

  static Arrived arrived(
      Place.Destination at, ResourceId component, Packet packet, Passage passage) {
    return new Arrived(at, packet, passage, List.of(new Step.DeliveryStep(component, packet)));
  }

  static Stopped drop(ResourceId component, DropReason reason, Packet packet, Passage passage) {
    return new Stopped(
        passage, List.of(new Step.DropStep(component, reason, Optional.empty(), packet)));
  }

  static Stopped drop(
      ResourceId component, DropReason reason, ResourceId about, Packet packet, Passage passage) {
    return new Stopped(
        passage, List.of(new Step.DropStep(component, reason, Optional.of(about), packet)));
  }

  static Stopped lost(
      ResourceId component, UnknownReason reason, ResourceId what, Packet packet, Passage passage) {
    return new Stopped(passage, List.of(new Step.LostStep(component, reason, what, packet)));
  }

  private static List<Step> joined(List<Step> before, List<Step> after) {
    List<Step> all = new ArrayList<>(before);
    all.addAll(after);
    return all;
  }
}
