package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a Connect peer announces over BGP. */
final class BgpRouteRows extends ListRows<BgpRoute> {
  private static final int RANGE = 0;
  private static final int PATH = 1;
  private static final long HIGHEST_ASN = 0xFFFFFFFFL;

  private final Subject<TransitGatewayConnectPeer> subject;

  BgpRouteRows(Subject<TransitGatewayConnectPeer> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "network";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Network", 1.2, Entry.TYPED),
        new Column("AS path", 1.1, Entry.TYPED),
        new Column("MED", 0.6, Entry.TYPED));
  }

  @Override
  List<BgpRoute> rows() {
    return subject.now().routes();
  }

  @Override
  List<String> cells(BgpRoute route) {
    return List.of(
        route.cidr().toString(),
        route.asPath().stream().map(Object::toString).collect(Collectors.joining(" ")),
        route.med().map(Object::toString).orElse(""));
  }

  @Override
  Parsed<BgpRoute> changed(BgpRoute route, int column, String text) {
    return switch (column) {
      case RANGE -> range(route, text);
      case PATH -> path(text).map(path -> new BgpRoute(route.cidr(), path, route.med()));
      default -> med(route, text);
    };
  }

  private Parsed<BgpRoute> range(BgpRoute route, String text) {
    return Typed.cidr(text)
        .flatMap(
            cidr ->
                !cidr.equals(route.cidr()) && ranges(rows()).contains(cidr)
                    ? Parsed.bad(cidr + " is announced already")
                    : Parsed.ok(new BgpRoute(cidr, route.asPath(), route.med())));
  }

  private static Parsed<List<Long>> path(String text) {
    Parsed<List<Long>> path = Parsed.ok(List.of());
    for (String word : text.isBlank() ? new String[0] : text.strip().split("[\\s,]+", -1)) {
      path =
          path.flatMap(
              before ->
                  Typed.number(word, "autonomous system number", 1, HIGHEST_ASN)
                      .map(
                          number -> {
                            List<Long> longer = new ArrayList<>(before);
                            longer.add(number);
                            return List.copyOf(longer);
                          }));
    }
    return path;
  }

  private static Parsed<BgpRoute> med(BgpRoute route, String text) {
    return text.isBlank()
        ? Parsed.ok(new BgpRoute(route.cidr(), route.asPath(), Optional.empty()))
        : Typed.number(text, "discriminator", 0, Integer.MAX_VALUE)
            .map(med -> new BgpRoute(route.cidr(), route.asPath(), Optional.of(med.intValue())));
  }

  @Override
  Parsed<BgpRoute> fresh(List<BgpRoute> routes) {
    return CidrRows.example(ranges(routes)).map(BgpRoute::of);
  }

  @Override
  BgpRoute copyOf(BgpRoute route, List<BgpRoute> routes) {
    return fresh(routes) instanceof Parsed.Ok<BgpRoute>(BgpRoute fresh, _)
        ? new BgpRoute(fresh.cidr(), route.asPath(), route.med())
        : route;
  }

  private static List<Cidr> ranges(List<BgpRoute> routes) {
    return routes.stream().map(BgpRoute::cidr).toList();
  }

  @Override
  Edit replace(List<BgpRoute> routes) {
    return Subject.replace(subject.now().withRoutes(routes));
  }
}
