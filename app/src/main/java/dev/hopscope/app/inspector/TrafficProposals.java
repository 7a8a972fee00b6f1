package dev.hopscope.app.inspector;

import java.util.List;

/** What rules are mostly written for. */
final class TrafficProposals {
  static final List<String> ALL =
      List.of(
          "all",
          "tcp 443",
          "tcp 80",
          "tcp 22",
          "tcp 3306",
          "tcp 5432",
          "tcp 1024-65535",
          "udp 53",
          "tcp all",
          "udp all",
          "icmp",
          "icmpv6");

  private TrafficProposals() {}
}
