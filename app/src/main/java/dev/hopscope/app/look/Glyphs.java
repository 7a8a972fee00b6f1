package dev.hopscope.app.look;

import java.util.Locale;

/**
 * Our own signs, as SVG paths in a box of 24 by 24, made for lines with round ends. Only absolute
 * M, L, H, V, C and Z occur, so that every painter can read them.
 */
final class Glyphs {
  private static final String SHIELD = "M12 3L19 6V11.5C19 16 16 19.5 12 21C8 19.5 5 16 5 11.5V6Z";
  private static final String SHEET = "M4 5H20V19H4Z M4 9.7H20";

  static final String FLAG = "M6 21V4H18L15 8L18 12H6";
  static final String SITES = "M4 9H14V20H4Z M9 9V4H20V15H14 M7.5 13H10.5 M7.5 16.5H10.5";
  static final String CLOUD =
      "M7 18.5C4.8 18.5 3 16.7 3 14.5C3 12.4 4.6 10.7 6.6 10.5C7.3 7.6 9.4 6 12 6"
          + "C14.9 6 17 7.9 17.4 10.5C19.5 10.7 21 12.4 21 14.5C21 16.8 19.3 18.5 17 18.5Z";
  static final String PANES = "M4 5H20V19H4Z M4 10H20 M10 10V19";
  static final String BUILDING =
      "M5 20.5V4H14V20.5 M14 10H19V20.5 M3 20.5H21 M8 8H11 M8 12H11 M8 16H11";
  static final String CHIP =
      "M7 7H17V17H7Z M10 10H14V14H10Z M9.5 7V4 M14.5 7V4 M9.5 20V17 M14.5 20V17"
          + " M4 9.5H7 M4 14.5H7 M17 9.5H20 M17 14.5H20";
  static final String CARD = "M3.5 6H20.5V15H3.5Z M7 15V18.5 M10.5 15V18.5 M14 15V18.5 M7 10.5H12";
  static final String ARCH =
      "M5 20V12C5 7.8 8 5 12 5C16 5 19 7.8 19 12V20 M12 19.5V11 M8.8 14.2L12 11L15.2 14.2";
  static final String EXIT = "M10.5 4.5H4.5V19.5H10.5 M9.5 12H20 M16 8L20 12L16 16";
  static final String SWAP = "M4 8.5H19 M15.5 5L19 8.5L15.5 12 M20 15.5H5 M8.5 12L5 15.5L8.5 19";
  static final String LOCK =
      "M6 11H18V20H6Z M8.5 11V8C8.5 5.7 10 4 12 4C14 4 15.5 5.7 15.5 8V11 M12 14V17";
  static final String HUB =
      circle(12, 12, 3)
          + circle(5, 5.5, 1.6)
          + circle(19, 5.5, 1.6)
          + circle(5, 18.5, 1.6)
          + circle(19, 18.5, 1.6)
          + "M9.8 10L6.2 6.6 M14.2 10L17.8 6.6 M9.8 14L6.2 17.4 M14.2 14L17.8 17.4";
  static final String BUCKET =
      "M4.5 6.5C4.5 5.1 7.9 4 12 4C16.1 4 19.5 5.1 19.5 6.5C19.5 7.9 16.1 9 12 9"
          + "C7.9 9 4.5 7.9 4.5 6.5Z M4.5 6.5L7 19C8.5 20.3 15.5 20.3 17 19L19.5 6.5";
  static final String PLUG =
      "M9 3.5V8.5 M15 3.5V8.5 M6 8.5H18V11.5C18 14.8 15.5 17 12 17C8.5 17 6 14.8 6 11.5Z M12"
          + " 17V20.5";
  static final String LENS =
      "M3.5 12H7 M17 12H20.5 M18 9.5L20.5 12L18 14.5 M14.8 14.8L18 18" + circle(12, 12, 4);
  static final String OFFER =
      "M13 6H20V18H13Z M13 12H9 M9 8V16 M6.5 9.5H9 M6.5 14.5H9 M16.5 9.5V14.5";
  static final String BRICKS =
      "M4 5H20V19H4Z M4 9.7H20 M4 14.4H20 M12 5V9.7 M8 9.7V14.4 M16 9.7V14.4 M12 14.4V19";
  static final String SHEET_WITH_BRICKS = SHEET + " M4 14.4H20 M9 9.7V14.4 M15 14.4V19";
  static final String BRICK_LIST = "M4 5H9V9H4Z M4 15H9V19H4Z M12 7H20 M12 17H20 M12 12H20";
  static final String ROUTER =
      "M3.5 13H20.5V19.5H3.5Z M7 16.2H7.6 M11 16.2H17 M12 13V10"
          + " M9 7.6C9.8 6.8 10.9 6.4 12 6.4C13.1 6.4 14.2 6.8 15 7.6"
          + " M6.4 5C8 3.6 9.9 3 12 3C14.1 3 16 3.6 17.6 5";
  static final String CABLES =
      "M9 5H15V19H9Z M3.5 8H9 M3.5 12H9 M3.5 16H9 M15 8H20.5 M15 12H20.5 M15 16H20.5";
  static final String FIBRE = "M3.5 9H20.5 M3.5 15H20.5" + circle(12, 12, 5.5);
  static final String LAPTOP =
      "M6 5.5H18V14.5H6Z M3.5 18.5H20.5 M12 12.5V9.8 M10.2 9.8H13.8V12.5H10.2Z";
  static final String PEERS = circle(6.5, 12, 3.6) + circle(17.5, 12, 3.6) + "M10.1 12H13.9";
  static final String KEY = circle(7.5, 12, 3.8) + "M11.3 12H20.5 M20.5 12V15.5 M16.8 12V15";
  static final String SOCKET = circle(15.5, 12, 4.7) + "M3.5 7.5V16.5 M3.5 12H10.8 M15.5 11V13";
  static final String HUBS =
      circle(6, 12, 2.6)
          + circle(18, 12, 2.6)
          + "M8.6 12H15.4 M4.2 10L2.5 6.5 M4.2 14L2.5 17.5 M19.8 10L21.5 6.5 M19.8 14L21.5 17.5";
  static final String TUNNEL =
      circle(5, 12, 1.8) + circle(19, 12, 1.8) + "M6.8 12H17.2 M8.5 7.5H15.5V16.5H8.5Z";
  static final String TABLE = SHEET + " M4 14.4H20 M9.3 5V19";
  static final String HUB_TABLE = SHEET + circle(12, 14.4, 1.7) + "M7 14.4H10.3 M13.7 14.4H17";
  static final String SORTER = SHEET + " M7 14.4H11 M11 14.4L16 12.2H18 M11 14.4L16 16.6H18";
  static final String LIST =
      circle(5, 6, 1.2)
          + circle(5, 12, 1.2)
          + circle(5, 18, 1.2)
          + "M9.5 6H20 M9.5 12H20 M9.5 18H20";
  static final String SHIELD_WITH_LINES = SHIELD + " M9 9.5H15 M9 13.5H13";
  static final String SHIELD_WITH_TICK = SHIELD + " M8.8 11.8L11.2 14.2L15.4 9.4";
  static final String PIN =
      "M12 21C8.5 17.2 5.5 13.6 5.5 9.9C5.5 6 8.4 3.2 12 3.2C15.6 3.2 18.5 6 18.5 9.9"
          + "C18.5 13.6 15.5 17.2 12 21Z"
          + circle(12, 9.8, 2.4);
  static final String FAN =
      circle(5.5, 12, 2)
          + circle(18.5, 5.5, 2)
          + circle(18.5, 12, 2)
          + circle(18.5, 18.5, 2)
          + "M7.5 12H16.5 M11.5 12V5.5H16.5 M11.5 12V18.5H16.5";
  static final String TARGET = circle(12, 12, 8.5) + circle(12, 12, 5) + circle(12, 12, 1.5);
  static final String CRATE = "M4 8L12 4L20 8V16L12 20L4 16Z M4 8L12 12L20 8 M12 12V20";
  static final String LAMBDA = "M6.5 4.5H9.5L17 19.5H19.5 M11.8 9.2L6.5 19.5";
  static final String DRUM =
      "M5 6.5C5 4.8 8.1 3.8 12 3.8C15.9 3.8 19 4.8 19 6.5C19 8.2 15.9 9.2 12 9.2C8.1 9.2 5 8.2 5"
          + " 6.5Z M5 6.5V17.5C5 19.2 8.1 20.2 12 20.2C15.9 20.2 19 19.2 19 17.5V6.5 M5 12C5 13.7"
          + " 8.1 14.7 12 14.7C15.9 14.7 19 13.7 19 12";
  static final String GEAR =
      circle(12, 12, 3.2)
          + circle(12, 12, 6.4)
          + "M12 3V5.6 M12 18.4V21 M3 12H5.6 M18.4 12H21 M5.6 5.6L7.5 7.5 M16.5 16.5L18.4 18.4"
          + " M18.4 5.6L16.5 7.5 M7.5 16.5L5.6 18.4";
  static final String NAMES =
      SHEET + " M7.5 13H10 M12.5 13H16.5 M7.5 16H10 M12.5 16H16.5 M7.5 7.4H12";
  static final String NAME_PLUG =
      circle(9.5, 12, 6) + "M7.2 14.5V9.5L11.8 14.5V9.5 M15.5 12H21 M18.5 9.5L21 12L18.5 14.5";
  static final String NAME_ARROW = SHEET + " M7 14.4H16.5 M13.5 11.7L16.5 14.4L13.5 17.1";
  static final String GLOBE =
      circle(12, 12, 8.5)
          + "M3.5 12H20.5 M12 3.5C14.4 5.8 15.6 8.8 15.6 12C15.6 15.2 14.4 18.2 12 20.5"
          + "C9.6 18.2 8.4 15.2 8.4 12C8.4 8.8 9.6 5.8 12 3.5Z";

  static final String BRACES =
      "M9 4C7 4 6.5 5.2 6.5 7V9.5C6.5 11 5.5 12 4 12C5.5 12 6.5 13 6.5 14.5V17C6.5 18.8 7 20 9 20"
          + " M15 4C17 4 17.5 5.2 17.5 7V9.5C17.5 11 18.5 12 20 12C18.5 12 17.5 13 17.5 14.5V17"
          + "C17.5 18.8 17 20 15 20 M12 9V9.2 M12 14.8V15";
  static final String TAG = "M8.5 6.5L3.5 12L8.5 17.5 M15.5 6.5L20.5 12L15.5 17.5 M13.5 5L10.5 19";
  static final String CHAIN =
      "M10 8.5H7.5C5.5 8.5 4 10 4 12C4 14 5.5 15.5 7.5 15.5H10"
          + " M14 8.5H16.5C18.5 8.5 20 10 20 12C20 14 18.5 15.5 16.5 15.5H14 M8.5 12H15.5";
  static final String CHAIN_TO_CARD =
      "M8.5 8.5H7C5 8.5 3.5 10 3.5 12C3.5 14 5 15.5 7 15.5H8.5 M7 12H12.5 M12.5 8H20.5V14.5H12.5Z"
          + " M15 14.5V17 M18 14.5V17";
  static final String SHIELD_WITH_GLOBE =
      SHIELD + circle(12, 11.3, 3.8) + "M8.2 11.3H15.8 M12 7.5V15.1";

  static final String WIDE_SWAP =
      "M3 5V19 M21 5V19 M6 9.5H17.5 M14.5 6.5L17.5 9.5L14.5 12.5 M18 15.5H6.5 M9.5 12.5L6.5 15.5"
          + "L9.5 18.5";
  static final String TERMINAL = "M3.5 5H20.5V19H3.5Z M7 9.5L10 12L7 14.5 M12.5 15H17";
  static final String BARRED_GLOBE = circle(12, 12, 8.5) + "M6 6L18 18 M3.5 12H9.5 M14.5 12H20.5";
  static final String OPEN_GLOBE =
      circle(12, 12, 8.5) + "M7 12H17 M13.5 8.5L17 12L13.5 15.5 M10.5 8.5L7 12L10.5 15.5";

  private Glyphs() {}

  /** A circle as four curves. */
  private static String circle(double x, double y, double r) {
    double k = r * 0.5523;
    return String.format(
        Locale.ROOT,
        "M%.2f %.2fC%.2f %.2f %.2f %.2f %.2f %.2fC%.2f %.2f %.2f %.2f %.2f %.2f"
            + "C%.2f %.2f %.2f %.2f %.2f %.2fC%.2f %.2f %.2f %.2f %.2f %.2fZ",
        x + r,
        y,
        x + r,
        y + k,
        x + k,
        y + r,
        x,
        y + r,
        x - k,
        y + r,
        x - r,
        y + k,
        x - r,
        y,
        x - r,
        y - k,
        x - k,
        y - r,
        x,
        y - r,
        x + k,
        y - r,
        x + r,
        y - k,
        x + r,
        y);
  }
}
