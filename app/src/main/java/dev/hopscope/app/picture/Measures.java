package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;

/** The sizes and distances of the drawing, in pixels at 100 %. */
public final class Measures {
  /** What positions are multiples of. */
  public static final double GRID = 8;

  /** Side of an icon. */
  public static final double ICON = 40;

  /** Side of the icon of a part, such as a second interface. */
  public static final double SMALL_ICON = 28;

  /** Height of a subnet's title. */
  public static final double SUBNET_TITLE = 48;

  /** Height of a zone's title. */
  public static final double ZONE_TITLE = 32;

  /** Height of a VPC's title, with room for a gateway on its upper border. */
  public static final double VPC_TITLE = 64;

  /** Height of a Region's title, with room for what stands on the upper border of its VPCs. */
  public static final double REGION_TITLE = 80;

  /** From a container's border to its content. */
  public static final double PAD = 16;

  /** Between subnets. */
  public static final double GAP = 16;

  static final double CHIP_HEIGHT = 24;
  static final double CHIP_GAP = 8;
  static final double LABEL_GAP = 5;
  static final double CELL_WIDTH = 104;
  static final double SUBNET_WIDTH = 232;
  static final double EMPTY_SUBNET_HEIGHT = 72;
  static final double VPC_WIDTH = 320;
  static final double REGION_PAD = 40;
  static final double VPC_PAD = 24;
  static final double CELL_HEIGHT = 88;
  static final double GUTTER = 96;
  static final double ROW_GAP = 112;

  private Measures() {}

  /** The next multiple of the grid. */
  public static double up(double value) {
    return Math.ceil(value / GRID) * GRID;
  }

  /** The nearest multiple of the grid. */
  public static double snap(double value) {
    return Math.round(value / GRID) * GRID;
  }

  /** The square of an icon in the middle of what it was given. */
  static Rect icon(Rect given, double side) {
    return new Rect(given.center().x() - side / 2, given.center().y() - side / 2, side, side);
  }
}
