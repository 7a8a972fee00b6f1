package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Vpc;
import java.util.Optional;

/** Where private hosted zones and Resolver rules answer, and by what rules forward. */
final class NameWires {
  private NameWires() {}

  /** A zone answers in the VPCs it is associated with. */
  static Optional<Wiring> of(PrivateHostedZone zone, Resource to) {
    if (!(to instanceof Vpc vpc)) {
      return Optional.empty();
    }
    return zone.vpcs().contains(vpc.id())
        ? Wiring.refuse("%s answers in %s already.".formatted(zone.label(), vpc.label()))
        : Wiring.change(
            "Associate %s with %s".formatted(zone.label(), vpc.label()),
            () -> zone.withVpcs(Appended.to(zone.vpcs(), vpc.id())));
  }

  /** A rule is for VPCs, and forwards by an outbound endpoint. */
  static Optional<Wiring> of(ResolverRule rule, Resource to) {
    return switch (to) {
      case Vpc vpc ->
          rule.vpcs().contains(vpc.id())
              ? Wiring.refuse("%s is for %s already.".formatted(rule.label(), vpc.label()))
              : Wiring.change(
                  "Associate %s with %s".formatted(rule.label(), vpc.label()),
                  () -> rule.withVpcs(Appended.to(rule.vpcs(), vpc.id())));
      case ResolverEndpoint endpoint -> forwardedBy(rule, endpoint);
      case Resource _ -> Optional.empty();
    };
  }

  private static Optional<Wiring> forwardedBy(ResolverRule rule, ResolverEndpoint endpoint) {
    if (rule.type() != ResolverRule.Type.FORWARD) {
      return Wiring.refuse(
          "%s forwards nothing: the Resolver answers itself.".formatted(rule.label()));
    }
    if (endpoint.way() != ResolverEndpoint.Way.OUTBOUND) {
      return Wiring.refuse(
          "%s is inbound: a rule forwards by an outbound one.".formatted(endpoint.label()));
    }
    return rule.endpoint().filter(endpoint.id()::equals).isPresent()
        ? Wiring.refuse("%s forwards by %s already.".formatted(rule.label(), endpoint.label()))
        : Wiring.change(
            "Forward %s by %s".formatted(rule.label(), endpoint.label()),
            () -> rule.withEndpoint(Optional.of(endpoint.id())));
  }
}
