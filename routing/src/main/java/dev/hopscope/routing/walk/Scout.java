package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.routing.trace.Packet;

/** Sees where routes lead a packet, filters aside: an outbound rule may name the group there. */
interface Scout {
  FarEnd farEndOf(NetworkInterface from, Packet packet, Passage passage);
}
