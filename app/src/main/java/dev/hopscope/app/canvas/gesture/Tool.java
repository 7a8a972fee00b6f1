package dev.hopscope.app.canvas.gesture;

/** What dragging with the primary button does. */
public enum Tool {
  /** Selects, moves and resizes; on bare ground it draws a marquee. */
  SELECT("Select", "V", "Select, move and resize"),
  /** Draws a wire from one resource to another. */
  WIRE("Wire", "W", "Draw a wire: a route, an association, an attachment, a connection"),
  /** Moves the drawing under the window. */
  PAN("Pan", "H", "Move the drawing; also Space or the middle button");

  private final String label;
  private final String key;
  private final String what;

  Tool(String label, String key, String what) {
    this.label = label;
    this.key = key;
    this.what = what;
  }

  /** What the tool is called. */
  public String label() {
    return label;
  }

  /** The key that takes it up, on the canvas. */
  public String key() {
    return key;
  }

  /** What it is for. */
  public String what() {
    return what;
  }
}
