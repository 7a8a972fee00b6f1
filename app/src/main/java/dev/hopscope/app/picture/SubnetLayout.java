package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subnet with its hosts in rows of cells. */
record SubnetLayout(Nesting nesting, Fitting fitting, Subnet subnet) {
  private static final int MOST_IN_ONE_ROW = 3;

  private List<Resource> hosts() {
    return nesting.in(Optional.of(subnet.id()), Standing.INSIDE);
  }

  private int columns() {
    int hosts = hosts().size();
    return hosts <= MOST_IN_ONE_ROW
        ? Math.max(1, hosts)
        : Math.max(MOST_IN_ONE_ROW, (int) Math.ceil(Math.sqrt(hosts * 1.3)));
  }

  private double cellWidth() {
    return Measures.up(
        hosts().stream()
            .mapToDouble(host -> fitting.textWidth(host) + Measures.PAD)
            .reduce(Measures.CELL_WIDTH, Math::max));
  }

  double width() {
    double cells = hosts().isEmpty() ? 0 : columns() * cellWidth() + 2 * Measures.GRID;
    return Measures.up(
        Math.max(Measures.SUBNET_WIDTH, Math.max(cells, fitting.titleWidth(subnet))));
  }

  double height() {
    int hosts = hosts().size();
    return hosts == 0
        ? Measures.EMPTY_SUBNET_HEIGHT
        : Measures.SUBNET_TITLE
            + Math.ceilDiv(hosts, columns()) * Measures.CELL_HEIGHT
            + Measures.GRID;
  }

  /** The subnet in this size, its hosts in the middle. */
  Block in(double width, double height) {
    Map<ResourceId, Rect> content = new LinkedHashMap<>();
    List<Resource> hosts = hosts();
    int columns = columns();
    double cell = cellWidth();
    for (int i = 0; i < hosts.size(); i++) {
      int row = i / columns;
      int inRow = Math.min(columns, hosts.size() - row * columns);
      double left = (width - inRow * cell) / 2;
      Rect slot =
          new Rect(
              left + (i % columns) * cell,
              Measures.SUBNET_TITLE + row * Measures.CELL_HEIGHT,
              cell,
              Measures.ICON);
      content.put(hosts.get(i).id(), Measures.icon(slot, fitting.iconSide(hosts.get(i))));
    }
    return Block.around(subnet.id(), width, height, content);
  }
}
