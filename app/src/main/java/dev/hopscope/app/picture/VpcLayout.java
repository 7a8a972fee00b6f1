package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VPC: a column for each zone, public subnets above private ones above isolated ones. */
record VpcLayout(Nesting nesting, Fitting fitting, Vpc vpc) {
  private static final int MOST_STACKED = 4;

  /** A zone's subnets of one type, and how many of them stand side by side. */
  private record Column(Map<SubnetType, List<SubnetLayout>> tiers, double subnetWidth) {
    int across() {
      int most = tiers.values().stream().mapToInt(List::size).max().orElse(1);
      return Math.max(1, Math.ceilDiv(most, MOST_STACKED));
    }

    double width() {
      return across() * (subnetWidth + Measures.GAP) - Measures.GAP + 2 * Measures.PAD;
    }

    List<SubnetLayout> row(SubnetType tier, int row) {
      List<SubnetLayout> all = tiers.getOrDefault(tier, List.of());
      int from = Math.min(all.size(), row * across());
      return all.subList(from, Math.min(all.size(), from + across()));
    }

    int rows(SubnetType tier) {
      return Math.ceilDiv(tiers.getOrDefault(tier, List.of()).size(), across());
    }
  }

  Block lay() {
    List<Column> columns = nesting.zones(vpc.id()).values().stream().map(this::column).toList();
    Map<ResourceId, Rect> content = new HashMap<>();
    double y = Measures.VPC_TITLE + (columns.isEmpty() ? 0 : Measures.ZONE_TITLE);
    for (SubnetType tier : SubnetType.values()) {
      int rows = columns.stream().mapToInt(column -> column.rows(tier)).max().orElse(0);
      for (int row = 0; row < rows; row++) {
        y += row(columns, tier, row, y, content) + Measures.GAP;
      }
    }
    double bottom = columns.isEmpty() ? y : y - Measures.GAP + Measures.PAD + Measures.PAD;
    double inner =
        columns.stream().mapToDouble(column -> column.width() + Measures.GAP).sum() - Measures.GAP;
    double width = Measures.up(Math.max(inner + 2 * Measures.VPC_PAD, leastWidth()));
    double height =
        bottom
            + fitting.shelfHeight(
                fitting.chips(Optional.of(vpc.id())), width - 2 * Measures.VPC_PAD)
            + (nesting.in(vpc.id(), Standing.ON_BOTTOM).isEmpty() ? 0 : Measures.PAD);
    List<Resource> side = nesting.in(vpc.id(), Standing.ON_SIDE);
    height = Measures.up(Math.max(height, Borders.heightFor(side.size())));
    Rect box = new Rect(0, 0, width, height);
    content.putAll(new Borders(nesting, fitting).defaults(vpc.id(), box));
    content.put(vpc.id(), box);
    return new Block(width + sideText(side), height, content);
  }

  private Column column(List<Subnet> subnets) {
    Map<SubnetType, List<SubnetLayout>> tiers = new HashMap<>();
    double width = 0;
    for (Subnet subnet : subnets) {
      SubnetLayout layout = new SubnetLayout(nesting, fitting, subnet);
      tiers.computeIfAbsent(nesting.typeOf(subnet), _ -> new ArrayList<>()).add(layout);
      width = Math.max(width, layout.width());
    }
    return new Column(tiers, width);
  }

  /** Puts one row of subnets across all zones; gives its height. */
  private static double row(
      List<Column> columns, SubnetType tier, int row, double y, Map<ResourceId, Rect> content) {
    double height =
        columns.stream()
            .flatMap(column -> column.row(tier, row).stream())
            .mapToDouble(SubnetLayout::height)
            .reduce(0, Math::max);
    double left = Measures.VPC_PAD;
    for (Column column : columns) {
      double x = left + Measures.PAD;
      for (SubnetLayout layout : column.row(tier, row)) {
        layout.in(column.subnetWidth(), height).putInto(content, x, y);
        x += column.subnetWidth() + Measures.GAP;
      }
      left += column.width() + Measures.GAP;
    }
    return height;
  }

  private double leastWidth() {
    double title = fitting.titleWidth(vpc);
    int onTop = nesting.in(vpc.id(), Standing.ON_TOP).size();
    double besideGateways =
        onTop == 0
            ? 0
            : (onTop + 1) * (Lettering.TITLE.width(vpc.label()) + Measures.PAD + Measures.ICON);
    return Math.max(Measures.VPC_WIDTH, Math.max(title, besideGateways));
  }

  private double sideText(List<Resource> side) {
    return side.stream()
        .mapToDouble(each -> Measures.ICON / 2 + 8 + fitting.textWidth(each))
        .reduce(0, Math::max);
  }
}
