package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Region: rows of VPCs, those with a way to the internet first, transit gateways between.
 *
 * @param gutter the space between VPCs: wide enough for the name of a peering connection
 */
record RegionLayout(Nesting nesting, Fitting fitting, Region region, double gutter) {
  private static final int MOST_IN_ONE_ROW = 3;
  private static final double BEST_ASPECT = 1.7;

  RegionLayout(Nesting nesting, Fitting fitting, Region region) {
    this(nesting, fitting, region, gutter(nesting, fitting));
  }

  Block lay() {
    List<Block> vpcs =
        nesting.in(region.id(), Standing.BOX).stream()
            .sorted(Comparator.comparing(vpc -> nesting.in(vpc.id(), Standing.ON_TOP).isEmpty()))
            .map(vpc -> new VpcLayout(nesting, fitting, (Vpc) vpc).lay())
            .toList();
    List<Resource> hubs = nesting.in(region.id(), Standing.INSIDE);
    List<List<Block>> rows = rows(vpcs);
    boolean between = rows.size() == 1 && vpcs.size() <= 2;
    Map<ResourceId, Rect> content = new HashMap<>();
    double y = Measures.REGION_TITLE;
    double right = Measures.REGION_PAD;
    for (int i = 0; i < rows.size(); i++) {
      List<Block> row = rows.get(i);
      double height = height(row);
      right =
          Math.max(right, row(row, y, height, between ? hubs : List.of(), rows.size(), content));
      y += height + Measures.ROW_GAP;
      if (i == 0 && !between && !hubs.isEmpty()) {
        y += lane(hubs, y - Measures.ROW_GAP / 2, width(row), content);
      }
    }
    if (vpcs.isEmpty()) {
      y += hubs.isEmpty() ? 0 : lane(hubs, y, 0, content) + Measures.ROW_GAP;
    }
    double inside = rows.isEmpty() ? y : y - Measures.ROW_GAP + Measures.REGION_PAD;
    for (Rect rect : content.values()) {
      right = Math.max(right, rect.right());
    }
    double width =
        Measures.up(
            Math.max(
                right + Measures.REGION_PAD,
                Math.max(Measures.VPC_WIDTH, fitting.titleWidth(region))));
    double height =
        Measures.up(
            inside
                + fitting.shelfHeight(
                    fitting.chips(Optional.of(region.id())), width - 2 * Measures.REGION_PAD));
    return Block.around(region.id(), width, height, content);
  }

  /** As many rows as give the Region about the shape of a screen. */
  private List<List<Block>> rows(List<Block> vpcs) {
    List<List<Block>> best = split(vpcs, 1);
    if (vpcs.size() <= MOST_IN_ONE_ROW) {
      return best;
    }
    double distance = Double.MAX_VALUE;
    for (int count = 2; count <= vpcs.size(); count++) {
      List<List<Block>> rows = split(vpcs, count);
      double width = rows.stream().mapToDouble(this::width).reduce(0, Math::max);
      double height = rows.stream().mapToDouble(row -> height(row) + Measures.ROW_GAP).sum();
      double away = Math.abs(Math.log(width / height / BEST_ASPECT));
      if (away < distance) {
        distance = away;
        best = rows;
      }
    }
    return best;
  }

  private static List<List<Block>> split(List<Block> vpcs, int count) {
    List<List<Block>> rows = new ArrayList<>();
    int each = Math.max(1, Math.ceilDiv(vpcs.size(), count));
    for (int from = 0; from < vpcs.size(); from += each) {
      rows.add(vpcs.subList(from, Math.min(vpcs.size(), from + each)));
    }
    return rows;
  }

  private double width(List<Block> row) {
    return row.stream().mapToDouble(block -> block.width() + gutter).sum() - gutter;
  }

  private static double height(List<Block> row) {
    return row.stream().mapToDouble(Block::height).reduce(0, Math::max);
  }

  private static double gutter(Nesting nesting, Fitting fitting) {
    return nesting.in(Optional.empty(), Standing.BETWEEN).stream()
        .mapToDouble(each -> fitting.textWidth(each) + 2 * Measures.VPC_PAD)
        .map(Measures::up)
        .reduce(Measures.GUTTER, Math::max);
  }

  /** Puts a row of VPCs, and hubs after the first of them; gives the right end. */
  private double row(
      List<Block> row,
      double y,
      double height,
      List<Resource> hubs,
      int rows,
      Map<ResourceId, Rect> content) {
    double x = Measures.REGION_PAD;
    for (int i = 0; i < row.size(); i++) {
      Block block = row.get(i);
      double down = rows == 1 ? Measures.snap((height - block.height()) / 2) : 0;
      block.putInto(content, x, y + down);
      x += block.width() + gutter;
      if (i == 0 && !hubs.isEmpty()) {
        x += stack(hubs, x, y, height, content) + Measures.GUTTER;
      }
    }
    return x - gutter;
  }

  /** Hubs above each other in the middle of a row; gives their width. */
  private double stack(
      List<Resource> hubs, double x, double y, double height, Map<ResourceId, Rect> content) {
    List<Rect> cells = hubs.stream().map(this::cell).toList();
    double width = cells.stream().mapToDouble(Rect::width).reduce(0, Math::max);
    double all = cells.stream().mapToDouble(cell -> cell.height() + Measures.VPC_PAD).sum();
    double top = y + Math.max(0, (height - all) / 2);
    for (int i = 0; i < hubs.size(); i++) {
      content.put(hubs.get(i).id(), icon(x + width / 2, top));
      top += cells.get(i).height() + Measures.VPC_PAD;
    }
    return width;
  }

  /** Hubs side by side below a row; gives the height they need. */
  private double lane(List<Resource> hubs, double y, double width, Map<ResourceId, Rect> content) {
    List<Rect> cells = hubs.stream().map(this::cell).toList();
    double all = cells.stream().mapToDouble(cell -> cell.width() + Measures.GUTTER).sum();
    double x = Measures.REGION_PAD + Math.max(0, (width - all + Measures.GUTTER) / 2);
    double height = 0;
    for (int i = 0; i < hubs.size(); i++) {
      content.put(hubs.get(i).id(), icon(x + cells.get(i).width() / 2, y));
      x += cells.get(i).width() + Measures.GUTTER;
      height = Math.max(height, cells.get(i).height());
    }
    return Measures.up(height);
  }

  private Rect cell(Resource hub) {
    return fitting.cell(hub, icon(0, 0));
  }

  private static Rect icon(double middle, double y) {
    return new Rect(
        Measures.snap(middle - Measures.ICON / 2), Measures.snap(y), Measures.ICON, Measures.ICON);
  }
}
