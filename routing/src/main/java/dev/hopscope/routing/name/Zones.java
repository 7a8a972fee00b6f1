package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.walk.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The private hosted zones that answer in a VPC: the most specific one, even where it has no such
 * name (rule DNS-05).
 */
record Zones(Network network) {

  /** What a zone holds for a name. */
  sealed interface Held {}

  /** Addresses. */
  record Addresses(List<Address> addresses) implements Held {}

  /** Another name. */
  record Other(String name) implements Held {}

  /** Nothing. */
  record Nothing() implements Held {}

  /** The zone that answers for the name in this VPC. */
  Optional<PrivateHostedZone> of(String name, Vpc vpc) {
    return network.topology().all(PrivateHostedZone.class).stream()
        .filter(zone -> zone.vpcs().contains(vpc.id()))
        .filter(zone -> !zone.domain().isEmpty() && Domains.holds(zone.domain(), name))
        .max(Comparator.comparingInt(zone -> zone.domain().length()));
  }

  /** The records of the name itself, else those of the closest wildcard. */
  Held held(PrivateHostedZone zone, String name) {
    List<DnsRecord> own = zone.records().stream().filter(each -> each.name().equals(name)).toList();
    return own.isEmpty()
        ? zone.records().stream()
            .filter(each -> each.coversNamesBelow() && each.answers(name))
            .max(Comparator.comparingInt(each -> each.name().length()))
            .map(
                closest ->
                    held(
                        zone.records().stream()
                            .filter(each -> each.name().equals(closest.name()))
                            .toList()))
            .orElseGet(Nothing::new)
        : held(own);
  }

  private static Held held(List<DnsRecord> records) {
    for (DnsRecord each : records) {
      if (each.type() == DnsRecord.Type.CNAME || each.type() == DnsRecord.Type.ALIAS) {
        return new Other(each.values().getFirst());
      }
    }
    return new Addresses(
        records.stream().flatMap(each -> each.values().stream()).map(Address::parse).toList());
  }
}
