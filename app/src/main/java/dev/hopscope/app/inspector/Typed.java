package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what people type into the inspector; every refusal says what is wrong and what to write.
 */
final class Typed {
  private static final long HIGHEST_ASN = 4_294_967_294L;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern WITH_LENGTH = Pattern.compile("(.*)/(.*)");

  private Typed() {}

  static Parsed<Address> address(String text) {
    String stripped = text.strip();
    return stripped.isEmpty()
        ? Parsed.bad("An address, such as 10.0.0.10.")
        : Parsed.of(Address.tryParse(stripped), stripped + " is not an address");
  }

  /** An IPv4 address. */
  static Parsed<Address> ipv4Address(String text) {
    return address(text).flatMap(address -> ofFamily(address, address.family(), Family.IPV4));
  }

  /** An IPv6 address. */
  static Parsed<Address> ipv6Address(String text) {
    return address(text).flatMap(address -> ofFamily(address, address.family(), Family.IPV6));
  }

  /** An IPv4 or IPv6 range; host bits are cleared, as AWS does (rule ADDR-02). */
  static Parsed<Cidr> cidr(String text) {
    String stripped = text.strip();
    Optional<Cidr> cidr = Cidr.tryParse(stripped);
    if (cidr.isPresent()) {
      return cidr.get().toString().equals(stripped)
          ? Parsed.ok(cidr.get())
          : new Parsed.Ok<>(cidr.get(), "AWS keeps this as " + cidr.get());
    }
    return Parsed.bad(whyNotACidr(stripped));
  }

  /** An IPv4 range. */
  static Parsed<Cidr> ipv4Cidr(String text) {
    return cidr(text).flatMap(cidr -> ofFamily(cidr, cidr.family(), Family.IPV4));
  }

  /** An IPv6 range. */
  static Parsed<Cidr> ipv6Cidr(String text) {
    return cidr(text).flatMap(cidr -> ofFamily(cidr, cidr.family(), Family.IPV6));
  }

  /** Protocol and ports, such as {@code tcp 443}, {@code udp 1024-65535}, {@code icmp 8/0}. */
  static Parsed<Traffic> traffic(String text) {
    String[] words = text.strip().split("\\s+", 2);
    if (words[0].isEmpty()) {
      return Parsed.bad("all, or a protocol and its ports, such as tcp 443");
    }
    Optional<Protocol> protocol = Protocol.tryParse(words[0]);
    if (protocol.isEmpty()) {
      return Parsed.bad(
          words[0] + " is not a protocol: all, tcp, udp, icmp, icmpv6 or a number of 0 to 255");
    }
    if (words.length == 2
        && protocol.get().hasPorts()
        && !words[1].strip().equals("all")
        && PortRange.tryParse(words[1]).isEmpty()) {
      return Parsed.bad(words[1].strip() + " is not a port or a range of ports of 0 to 65535");
    }
    if (words.length == 2 && protocol.get().isIcmp() && Traffic.tryParse(text).isEmpty()) {
      return Parsed.bad(words[1].strip() + " is not an ICMP type and code, such as 8/0");
    }
    return Parsed.of(Traffic.tryParse(text), "protocol " + words[0] + " has no ports");
  }

  /** The number of a network ACL rule. */
  static Parsed<Integer> ruleNumber(String text) {
    return number(text, "rule number", 1, AclRule.HIGHEST_NUMBER).map(Long::intValue);
  }

  /** The number of an AWS account, or nothing. */
  static Parsed<Optional<String>> account(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Parsed.ok(Optional.empty());
    }
    return ACCOUNT.matcher(stripped).matches()
        ? Parsed.ok(Optional.of(stripped))
        : Parsed.bad(stripped + " is not an account: it has twelve digits");
  }

  /** Numbers of AWS accounts, with commas between them. */
  static Parsed<List<String>> accounts(String text) {
    List<String> all = Stream.of(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
    return all.stream()
        .filter(each -> !ACCOUNT.matcher(each).matches())
        .findFirst()
        .<Parsed<List<String>>>map(
            bad -> Parsed.bad(bad + " is not an account: it has twelve digits"))
        .orElseGet(() -> Parsed.ok(all));
  }

  /** A number of an autonomous system, or nothing. */
  static Parsed<Optional<Long>> asn(String text) {
    return text.isBlank()
        ? Parsed.ok(Optional.empty())
        : number(text, "BGP number", 1, HIGHEST_ASN).map(Optional::of);
  }

  /** A whole number of this range. */
  static Parsed<Long> number(String text, String what, long least, long most) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return Parsed.ok(number);
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    return Parsed.bad(
        "%s is not a %s of %d to %d".formatted(orNothing(text.strip()), what, least, most));
  }

  private static <T> Parsed<T> ofFamily(T value, Family is, Family wanted) {
    if (is == wanted) {
      return Parsed.ok(value);
    }
    return Parsed.bad(
        value
            + (wanted == Family.IPV4
                ? " is IPv6; here belongs IPv4"
                : " is IPv4; here belongs IPv6"));
  }

  private static String whyNotACidr(String text) {
    if (text.isEmpty()) {
      return "A range, such as 10.0.0.0/16.";
    }
    Matcher parts = WITH_LENGTH.matcher(text);
    if (!parts.matches()) {
      return Address.tryParse(text).isPresent()
          ? text + " lacks a prefix length, such as /24"
          : text + " is not a range, such as 10.0.0.0/16";
    }
    Optional<Address> address = Address.tryParse(parts.group(1));
    return address.isEmpty()
        ? orNothing(parts.group(1)) + " is not an address"
        : "/%s is not a prefix length of 0 to %d"
            .formatted(parts.group(2), address.get().family().bits());
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "Nothing" : text;
  }
}
