package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateways that a Direct Connect gateway leads to, each with its allowed prefixes. */
final class AssociationRows extends ListRows<DirectConnectAssociation> {
  private static final int GATEWAY = 0;
  private static final int PREFIXES = 1;
  private static final String ALL = "all";

  private final Subject<DirectConnectGateway> subject;

  AssociationRows(Subject<DirectConnectGateway> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "association";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Gateway", 1.2, Entry.PROPOSED),
        new Column("Allowed prefixes", 1.6, Entry.TYPED),
        new Column("State", 0.9, Entry.CHOSEN));
  }

  @Override
  List<DirectConnectAssociation> rows() {
    return subject.now().associations();
  }

  @Override
  List<String> cells(DirectConnectAssociation row) {
    return List.of(
        subject.names().label(row.gateway()),
        row.allowedPrefixes().isEmpty()
            ? isTransitGateway(row) ? "" : ALL
            : row.allowedPrefixes().stream().map(Cidr::toString).collect(Collectors.joining(", ")),
        Form.words(row.state()));
  }

  private boolean isTransitGateway(DirectConnectAssociation row) {
    return subject.topology().find(row.gateway(), TransitGateway.class).isPresent();
  }

  @Override
  public List<String> proposals(int line, int column) {
    return switch (column) {
      case GATEWAY -> gateways().stream().map(subject.names()::precise).toList();
      case PREFIXES -> List.of();
      default -> Stream.of(LifecycleState.values()).map(Form::words).toList();
    };
  }

  private List<ResourceId> gateways() {
    Topology topology = subject.topology();
    return Stream.concat(
            Candidates.all(topology, VirtualPrivateGateway.class).stream(),
            Candidates.all(topology, TransitGateway.class).stream())
        .toList();
  }

  @Override
  Parsed<DirectConnectAssociation> changed(DirectConnectAssociation row, int column, String text) {
    return switch (column) {
      case GATEWAY ->
          Parsed.of(
              subject
                  .names()
                  .find(text, gateways())
                  .map(id -> new DirectConnectAssociation(id, row.allowedPrefixes(), row.state())),
              subject.names().whyNot(text, gateways()));
      case PREFIXES ->
          prefixes(text)
              .map(ranges -> new DirectConnectAssociation(row.gateway(), ranges, row.state()));
      default ->
          Parsed.of(
              Stream.of(LifecycleState.values())
                  .filter(state -> Form.words(state).equals(text.strip().toLowerCase(Locale.ROOT)))
                  .findFirst()
                  .map(
                      state ->
                          new DirectConnectAssociation(
                              row.gateway(), row.allowedPrefixes(), state)),
              "one of the states");
    };
  }

  private static Parsed<List<Cidr>> prefixes(String text) {
    String stripped = text.strip();
    List<Cidr> ranges = new ArrayList<>();
    if (stripped.isEmpty() || stripped.equals(ALL)) {
      return Parsed.ok(ranges);
    }
    for (String part : stripped.split("[,\\s]+", -1)) {
      switch (Typed.cidr(part)) {
        case Parsed.Ok<Cidr>(Cidr range, _) -> ranges.add(range);
        case Parsed.Bad<Cidr>(String reason) -> {
          return Parsed.bad(reason);
        }
      }
    }
    return Parsed.ok(ranges);
  }

  @Override
  Parsed<DirectConnectAssociation> fresh(List<DirectConnectAssociation> rows) {
    Optional<ResourceId> free =
        gateways().stream()
            .filter(id -> rows.stream().noneMatch(row -> row.gateway().equals(id)))
            .findFirst();
    return Parsed.of(
        free.map(id -> new DirectConnectAssociation(id, List.of(), LifecycleState.AVAILABLE)),
        "there is no other virtual private or transit gateway");
  }

  @Override
  Edit replace(List<DirectConnectAssociation> rows) {
    return Subject.replace(subject.now().withAssociations(rows));
  }
}
