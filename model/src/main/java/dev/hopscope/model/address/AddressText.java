package dev.hopscope.model.address;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place that reads and writes addresses as text, by the ipaddress library held to full
 * addresses and prefixes: no wildcards, no ranges, no missing segments, no zones.
 */
final class AddressText {
  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowWildcardedSeparator(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .allowBinary(false)
          .allowLeadingZeros(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowBase85(false)
          .allowBinary(false)
          .allowZone(false)
          .getParentBuilder()
          .toParams();

  private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

  private AddressText() {}

  static Optional<Address> address(String text) {
    return parse(text).filter(parsed -> !parsed.isPrefixed()).map(AddressText::from);
  }

  /** Reads {@code address/length}, host bits and all; the caller decides what they mean. */
  static Optional<Prefixed> prefixed(String text) {
    return parse(text)
        .filter(IPAddress::isPrefixed)
        .map(
            parsed ->
                new Prefixed(from(parsed.getLower()), parsed.getNetworkPrefixLength().intValue()));
  }

  /** Dotted decimal, or IPv6 in the canonical form of RFC 5952. */
  static String canonical(Address address) {
    return GENERATOR.from(address.bytes()).toCanonicalString();
  }

  private static Optional<IPAddress> parse(String text) {
    @Nullable IPAddress parsed = new IPAddressString(text, STRICT).getAddress();
    return Optional.ofNullable(parsed);
  }

  private static Address from(IPAddress parsed) {
    return Address.ofBytes(parsed.getBytes());
  }

  record Prefixed(Address address, int length) {}
}
