package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ZonalAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The public addresses of a regional NAT gateway, each with the zone that it serves. */
final class ZonalAddressRows extends ListRows<ZonalAddress> {
  private static final int ZONE = 0;

  private final Subject<RegionalNatGateway> subject;

  ZonalAddressRows(Subject<RegionalNatGateway> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "address";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Zone", 1, Entry.TYPED), new Column("Public address", 1, Entry.TYPED));
  }

  @Override
  List<ZonalAddress> rows() {
    return subject.now().addresses();
  }

  @Override
  List<String> cells(ZonalAddress row) {
    return List.of(row.availabilityZone().value(), row.publicAddress().toString());
  }

  @Override
  Parsed<ZonalAddress> changed(ZonalAddress row, int column, String text) {
    return column == ZONE
        ? zone(text).map(zone -> new ZonalAddress(zone, row.publicAddress()))
        : Typed.ipv4Address(text).map(address -> new ZonalAddress(row.availabilityZone(), address));
  }

  private Parsed<ResourceId> zone(String text) {
    String stripped = text.strip();
    Optional<ResourceId> zone =
        subject.topology().all(AvailabilityZone.class).stream()
            .filter(each -> each.id().value().equals(stripped) || each.name().equals(stripped))
            .map(AvailabilityZone::id)
            .findFirst();
    return Parsed.of(zone, stripped + " is not a zone of this network");
  }

  @Override
  Parsed<ZonalAddress> fresh(List<ZonalAddress> rows) {
    Optional<ResourceId> zone =
        subject.topology().all(AvailabilityZone.class).stream()
            .map(AvailabilityZone::id)
            .filter(each -> rows.stream().noneMatch(row -> row.availabilityZone().equals(each)))
            .findFirst();
    Optional<Address> address =
        IntStream.range(1, 255)
            .mapToObj(last -> Address.parse("198.51.100." + last))
            .filter(each -> rows.stream().noneMatch(row -> row.publicAddress().equals(each)))
            .findFirst();
    return Parsed.of(
        zone.flatMap(each -> address.map(own -> new ZonalAddress(each, own))),
        "it serves every zone of this network");
  }

  @Override
  Edit replace(List<ZonalAddress> rows) {
    return Subject.replace(subject.now().withAddresses(rows));
  }
}
