package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Note;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a packet carries along beside its header.
 *
 * @param flow whose packet it is
 * @param reply whether it is the reply
 * @param arrival how it came into the VPC it is in
 * @param identity what is left of the sender's group membership
 * @param lastTable the table that routed it last
 * @param appliances interfaces of appliances passed on this way
 * @param connections what is remembered: written by the packet, read by its reply
 * @param leg that a load balancer sends it
 * @param notes what was assumed so far
 */
record Passage(
    Flow flow,
    boolean reply,
    Arrival arrival,
    Identity identity,
    Optional<ResourceId> lastTable,
    PVector<ResourceId> appliances,
    Connections connections,
    Optional<SecondLeg> leg,
    PVector<Note> notes) {

  /**
   * The flow as it was asked about.
   *
   * @param start where it began
   * @param origin the interface that asks; empty outside AWS
   * @param purpose why it is walked
   * @param api the API that the client asks for by HTTPS, where it asks for one
   */
  record Flow(Place start, Optional<NetworkInterface> origin, Purpose purpose, Optional<Api> api) {
    /** A flow that asks for no API. */
    Flow(Place start, Optional<NetworkInterface> origin, Purpose purpose) {
      this(start, origin, purpose, Optional.empty());
    }

    /** Whether filters are passed over, to see only where routes lead. */
    boolean scouting() {
      return purpose == Purpose.SCOUTING;
    }
  }

  /** Why a flow is walked. */
  enum Purpose {
    /** Somebody asks. */
    ASKED,
    /** To see where routes lead, filters aside. */
    SCOUTING,
    /** A load balancer asks whether a target is healthy. */
    HEALTH_CHECK
  }

  static Passage start(Flow flow) {
    return new Passage(
        flow,
        false,
        Arrival.ORIGINATED,
        Identity.PRESERVED,
        Optional.empty(),
        TreePVector.empty(),
        Connections.none(),
        Optional.empty(),
        TreePVector.empty());
  }

  /** The passage of the reply, with what the packet left behind. */
  Passage turn() {
    return new Passage(
        flow,
        true,
        Arrival.ORIGINATED,
        Identity.PRESERVED,
        Optional.empty(),
        TreePVector.empty(),
        connections,
        Optional.empty(),
        notes);
  }

  Passage arriving(Arrival by, Identity left) {
    return new Passage(flow, reply, by, left, lastTable, appliances, connections, leg, notes);
  }

  /** Taken over by an interface that sends in its own name: its groups count from here on. */
  Passage sentBy(NetworkInterface sender) {
    return new Passage(
        new Flow(flow.start(), Optional.of(sender), flow.purpose(), flow.api()),
        reply,
        arrival,
        identity,
        lastTable,
        appliances,
        connections,
        leg,
        notes);
  }

  Passage routedBy(ResourceId table) {
    return new Passage(
        flow, reply, arrival, identity, Optional.of(table), appliances, connections, leg, notes);
  }

  /** Passed on unchanged by an appliance: who sends it and how it came in stay what they were. */
  Passage seenBy(ResourceId appliance) {
    return through(appliance).arriving(arrival, identity.afterLoss());
  }

  /** Sent on by an appliance: from here on it is the appliance that sends. */
  Passage through(ResourceId appliance) {
    return new Passage(
        flow,
        reply,
        Arrival.ORIGINATED,
        identity.afterLoss(),
        lastTable,
        appliances.plus(appliance),
        connections,
        leg,
        notes);
  }

  /** Sent on by a load balancer's node: from here on it is the node that sends. */
  Passage sentOn(SecondLeg by) {
    return new Passage(
        flow,
        reply,
        Arrival.ORIGINATED,
        Identity.PRESERVED,
        lastTable,
        appliances,
        connections,
        Optional.of(by),
        notes);
  }

  /** Leaves something to be found by the reply, which itself leaves nothing. */
  Passage remember(Connections.Memory memory) {
    return reply || connections.has(memory)
        ? this
        : new Passage(
            flow,
            reply,
            arrival,
            identity,
            lastTable,
            appliances,
            connections.plus(memory),
            leg,
            notes);
  }

  Passage note(Note note) {
    return notes.contains(note)
        ? this
        : new Passage(
            flow,
            reply,
            arrival,
            identity,
            lastTable,
            appliances,
            connections,
            leg,
            notes.plus(note));
  }

  /** The table that routed it last; the place itself where none did. */
  ResourceId lastTableOr(ResourceId place) {
    return lastTable.orElse(place);
  }
}
