package dev.hopscope.model.address;

/** An address family. Rules and routes of one family never match packets of the other. */
public enum Family {
  IPV4(32),
  IPV6(128);

  private final int bits;

  Family(int bits) {
    this.bits = bits;
  }

  /** Address length in bits: 32 or 128. */
  public int bits() {
    return bits;
  }
}
