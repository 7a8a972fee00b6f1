package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives everything a place, as people draw a VPC; the same network always gets the same places.
 *
 * <ol>
 *   <li>Hosts stand in rows in their subnet.
 *   <li>Subnets stand in a column for each zone: public above private above isolated.
 *   <li>Gateways stand on the border of their VPC.
 *   <li>VPCs stand in rows in their Region, transit gateways between them.
 *   <li>Regions stand side by side.
 *   <li>What is on premises stands below, under the gateway it is connected to.
 * </ol>
 */
public final class AutoLayout {
  private static final double BELOW_REGIONS = 152;
  private static final double UNDER_GATEWAY = 120;

  /** What stands outside goes on below where its row would be wider than this and the network. */
  private static final double LEAST_ROW = 1600;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Map<ResourceId, Rect> rects = new HashMap<>();
  private double right;
  private double bottom;

  private AutoLayout(Nesting nesting) {
    this.nesting = nesting;
    this.fitting = new Fitting(nesting, Map.of());
  }

  /** The edit that draws everything anew. */
  public static Edit layOut(Document document) {
    return new Edit.Place(rects(Nesting.of(document.topology())));
  }

  static Map<ResourceId, Rect> rects(Nesting nesting) {
    AutoLayout layout = new AutoLayout(nesting);
    layout.containers();
    layout.outside();
    return layout.rects;
  }

  /** A container with its content. */
  static Block block(Nesting nesting, Resource container) {
    Fitting fitting = new Fitting(nesting, Map.of());
    if (container instanceof Region region) {
      return new RegionLayout(nesting, fitting, region).lay();
    }
    if (container instanceof Vpc vpc) {
      return new VpcLayout(nesting, fitting, vpc).lay();
    }
    if (container instanceof Subnet subnet) {
      SubnetLayout layout = new SubnetLayout(nesting, fitting, subnet);
      return layout.in(layout.width(), layout.height());
    }
    return Block.of(container.id(), Measures.ICON, Measures.ICON);
  }

  private void containers() {
    double x = Measures.REGION_PAD;
    for (Resource container : nesting.in(Optional.empty(), Standing.BOX)) {
      Block block = block(nesting, container);
      block.putInto(rects, x, Measures.REGION_PAD);
      x += block.width() + Measures.GUTTER;
      bottom = Math.max(bottom, Measures.REGION_PAD + block.height());
    }
    right = x;
  }

  private void outside() {
    List<Resource> loose = new ArrayList<>(nesting.in(Optional.empty(), Standing.INSIDE));
    loose.sort(Comparator.comparingDouble(this::wantedX));
    double from = Measures.REGION_PAD;
    double y = bottom == 0 ? Measures.REGION_PAD : bottom + BELOW_REGIONS;
    double limit = Math.max(right, LEAST_ROW);
    Map<ResourceId, Point> middles = new HashMap<>();
    for (Resource each : loose) {
      Optional<Point> under =
          each instanceof OnPremisesNetwork network
              ? network.customerGateway().map(middles::get)
              : Optional.empty();
      if (under.isPresent()) {
        rects.put(each.id(), icon(under.get().x(), under.get().y() + UNDER_GATEWAY));
        continue;
      }
      double half = Math.max(Measures.CELL_WIDTH, widthWithNetworks(each)) / 2;
      double wanted = wantedX(each);
      double middle = Measures.snap(Math.max(from + half, wanted < right ? wanted : 0));
      if (middle + half > limit && wanted >= right && from > Measures.REGION_PAD) {
        y += 2 * UNDER_GATEWAY;
        middle = Measures.snap(Measures.REGION_PAD + half);
      }
      rects.put(each.id(), icon(middle, y));
      middles.put(each.id(), new Point(middle, y));
      from = middle + half + Measures.VPC_PAD;
    }
  }

  /** Its text or that of the networks below it, whichever is wider. */
  private double widthWithNetworks(Resource outside) {
    return nesting
        .topology()
        .referrers(outside.id(), Role.ATTACHED_TO, OnPremisesNetwork.class)
        .stream()
        .mapToDouble(fitting::textWidth)
        .reduce(fitting.textWidth(outside), Math::max);
  }

  /** Under the gateway that it is connected to, or after all that is connected. */
  private double wantedX(Resource outside) {
    double last = outside instanceof OnPremisesNetwork ? Double.MAX_VALUE : Double.MAX_VALUE / 2;
    if (outside instanceof DirectConnectGateway hub) {
      return hub.associations().stream()
          .flatMap(each -> Optional.ofNullable(rects.get(each.gateway())).stream())
          .mapToDouble(icon -> icon.center().x())
          .findFirst()
          .orElse(Double.MAX_VALUE / 4);
    }
    return outside instanceof CustomerGateway gateway
        ? nesting.topology().referrers(gateway.id(), Role.CONNECTS, VpnConnection.class).stream()
            .flatMap(vpn -> vpn.gateway().stream())
            .flatMap(id -> Optional.ofNullable(rects.get(id)).stream())
            .mapToDouble(icon -> icon.center().x())
            .findFirst()
            .orElse(Double.MAX_VALUE / 4)
        : last;
  }

  private static Rect icon(double middle, double y) {
    return new Rect(middle - Measures.ICON / 2, y, Measures.ICON, Measures.ICON);
  }
}
