package dev.hopscope.routing.naive;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the naive evaluator thinks of a question.
 *
 * @param verdict REACHABLE, UNREACHABLE, UNKNOWN or CANNOT_ASK
 * @param findings what refuses, or what is not known, on each of the ways that AWS may choose; the
 *     rules do not say which of them an answer has to name
 */
record Opinion(String verdict, Set<Finding> findings) {
  Opinion {
    findings = new TreeSet<>(findings);
  }

  /** One way's end: FORWARD or RETURN, the component that decides and the code. */
  record Finding(String leg, String component, String code) implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
      return toString().compareTo(other.toString());
    }
  }
}
