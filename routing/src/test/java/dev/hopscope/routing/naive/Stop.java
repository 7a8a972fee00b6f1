package dev.hopscope.routing.naive;

/** Ends a naive walk before the packet arrives. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean refused;
  private final String component;
  private final String code;

  private Stop(boolean refused, Object component, String code) {
    super(code + " at " + component, null, false, false);
    this.refused = refused;
    this.component = component.toString();
    this.code = code;
  }

  /** Something known refuses. */
  static Stop refused(Object component, String code) {
    return new Stop(true, component, code);
  }

  /** Nobody can say how it goes on. */
  static Stop lost(Object component, String code) {
    return new Stop(false, component, code);
  }

  boolean isRefusal() {
    return refused;
  }

  String component() {
    return component;
  }

  String code() {
    return code;
  }
}
