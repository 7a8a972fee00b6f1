package dev.hopscope.app.picture;

import dev.hopscope.app.look.Ground;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.topology.SubnetType;

/** What a box stands for, as far as its colours tell. */
public enum Tone {
  REGION,
  VPC,
  ZONE,
  PUBLIC,
  PRIVATE,
  ISOLATED,
  UNKNOWN,
  CHIP;

  static Tone of(SubnetType type) {
    return switch (type) {
      case PUBLIC -> PUBLIC;
      case PRIVATE -> PRIVATE;
      case ISOLATED -> ISOLATED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Its colours in a theme. */
  public Ground in(Theme theme) {
    return switch (this) {
      case REGION -> theme.region();
      case VPC -> theme.vpc();
      case ZONE -> theme.zone();
      case PUBLIC -> theme.publicSubnet();
      case PRIVATE -> theme.privateSubnet();
      case ISOLATED -> theme.isolatedSubnet();
      case UNKNOWN -> theme.unknownSubnet();
      case CHIP -> theme.chip();
    };
  }

  boolean dashed() {
    return this == ZONE || this == UNKNOWN;
  }
}
