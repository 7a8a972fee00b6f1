package dev.hopscope.app.palette;

import javafx.scene.input.DataFormat;

/** How a kind travels from the palette to the canvas: as its name in a topology file. */
public final class PaletteDrag {
  /** The content type of a dragged kind. */
  public static final DataFormat KIND = new DataFormat("application/x-hopscope-kind");

  private PaletteDrag() {}
}
