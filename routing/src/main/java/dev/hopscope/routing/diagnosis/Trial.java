package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import java.util.List;

/** One question to one network, which may be asked again of the network changed. */
public interface Trial {
  /** The network that is asked. */
  Topology topology();

  /** The answer, by the engine that gives every answer; without blockers. */
  Answer answer();

  /** The same question to the network with these resources put in. */
  Trial with(List<Resource> changed);
}
