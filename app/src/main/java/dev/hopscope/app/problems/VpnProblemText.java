package dev.hopscope.app.problems;

import dev.hopscope.model.check.VpnProblem;

/** Problems of VPN connections in words. */
final class VpnProblemText {
  private VpnProblemText() {}

  static ProblemText of(VpnProblem problem, Names names) {
    return switch (problem) {
      case VpnProblem.BadVpn bad ->
          switch (bad.fault()) {
            case SAME_GATEWAYS ->
                new ProblemText(
                    "%s joins the same two gateways as %s."
                        .formatted(names.of(bad.vpn()), names.of(bad.other())),
                    "Delete one of the two: a connection has two tunnels already.");
            case SAME_ADDRESS ->
                new ProblemText(
                    "%s leads to the same address as %s by another customer gateway."
                        .formatted(names.of(bad.vpn()), names.of(bad.other())),
                    "Let both use one customer gateway, or give the devices addresses of their"
                        + " own.");
            case SAME_ASN ->
                new ProblemText(
                    "%s runs BGP between two ends with one ASN: %s and its customer gateway."
                        .formatted(names.of(bad.vpn()), names.of(bad.other())),
                    "Give one of them another autonomous system number.");
            case IPV6_TUNNELS ->
                new ProblemText(
                    "%s has tunnels for IPv6, which %s does not carry."
                        .formatted(names.of(bad.vpn()), names.of(bad.other())),
                    "Let it end at a transit gateway, or make its tunnels for IPv4.");
            case INSIDE_RANGE ->
                new ProblemText(
                    "A tunnel of %s has an inside range that %s has."
                        .formatted(names.of(bad.vpn()), names.of(bad.other())),
                    "Choose another /30 of 169.254.0.0/16 for it.");
          };
      case VpnProblem.TwinCustomerGateways twins ->
          new ProblemText(
              "%s and %s have one address and one ASN: AWS keeps a single customer gateway."
                  .formatted(names.of(twins.first()), names.of(twins.second())),
              "Delete %s and use %s.".formatted(names.of(twins.second()), names.of(twins.first())));
    };
  }
}
