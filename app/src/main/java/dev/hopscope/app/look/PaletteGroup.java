package dev.hopscope.app.look;

/** The groups of the palette. */
public enum PaletteGroup {
  PLACES("Places"),
  HOSTS("Hosts"),
  GATEWAYS("Gateways"),
  CONNECTIONS("Connections"),
  TABLES("Tables and filters"),
  ADDRESSES("Addresses");

  private final String label;

  PaletteGroup(String label) {
    this.label = label;
  }

  /** The group's heading. */
  public String label() {
    return label;
  }
}
