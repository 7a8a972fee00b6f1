package dev.hopscope.routing.diagnosis;

/**
 * A change that removes one obstacle.
 *
 * @param mend what is done
 * @param price how much is asked of the one who does it: 1 for a rule, more for a route, much more
 *     for a new gateway
 */
public record Repair(Mend mend, int price) {
  static final int RULE = 1;
  static final int ROUTE = 2;
  static final int SETTING = 2;
  static final int REPLACEMENT = 3;
  static final int ADDRESS = 5;
  static final int NEW = 12;
}
