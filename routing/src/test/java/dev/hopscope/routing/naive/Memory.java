package dev.hopscope.routing.naive;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a packet leaves behind for its reply (WALK-07), and where it went. */
final class Memory {
  /** A translation: by which interface, of what, into what. */
  record Session(ResourceId eni, Header before, Header after) {}

  /** Whoever answers or asked: an interface, a network outside, a service, the internet. */
  sealed interface Party {
    record Interface(NetworkInterface eni) implements Party {}

    record Outside(OnPremisesNetwork network) implements Party {}

    record Service(Vpc vpc) implements Party {}

    record Internet() implements Party {}

    /** A link-local service, whose reply nobody asks about (journey J16). */
    record LinkLocal() implements Party {}
  }

  final Set<ResourceId> tracked = new HashSet<>();
  final List<Session> sessions = new ArrayList<>();
  final Set<ResourceId> internetGateways = new HashSet<>();
  final Map<ResourceId, ResourceId> redirected = new HashMap<>();
  final Set<ResourceId> firewalls = new LinkedHashSet<>();
  final Map<ResourceId, ResourceId> zones = new HashMap<>();
  final Map<ResourceId, Set<ResourceId>> enteredFrom = new HashMap<>();
  final Set<ResourceId> vpcs = new HashSet<>();
  Optional<Vpc> egressOnly = Optional.empty();
  Party asks = new Party.Internet();
  Party answers = new Party.Internet();
}
