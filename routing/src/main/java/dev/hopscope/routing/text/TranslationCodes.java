package dev.hopscope.routing.text;

import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What AWS calls the parts of a translation (rules NAT-02, NAT-03 and NAT-05). */
public final class TranslationCodes {
  private TranslationCodes() {}

  /** The codes of a translation, in a fixed order; none for most. */
  public static List<Finding> of(Topology topology, Step.TranslationStep step) {
    Packet before = step.packet();
    Packet after = step.after();
    List<Finding> codes = new ArrayList<>();
    Optional<Resource> device = topology.find(step.component());
    boolean outward = !before.source().equals(after.source()) && !isRestored(before, after);
    boolean nat = device.filter(each -> each instanceof NatGateway || isRegional(each)).isPresent();
    if (nat && outward) {
      codes.add(Finding.NGW_SOURCE_ADDRESS_REASSIGN);
      if (before.destination().equals(after.destination())) {
        codes.add(Finding.NGW_DEST_ADDRESS_PRESERVATION);
      }
    }
    if (before.protocol().hasPorts() && before.sourcePort() != after.sourcePort()) {
      codes.add(Finding.REMAP_EPHEMERAL_PORT);
    }
    return codes;
  }

  private static boolean isRegional(Resource each) {
    return each instanceof RegionalNatGateway;
  }

  /** Whether a reply gets back the addresses of who began: its destination port is remapped. */
  private static boolean isRestored(Packet before, Packet after) {
    return before.sourcePort() == after.sourcePort()
        && before.destinationPort() != after.destinationPort();
  }
}
