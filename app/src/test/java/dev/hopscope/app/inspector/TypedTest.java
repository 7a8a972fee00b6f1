package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.300/24, 10.0.0.300 is not an address",
    "10.0.0.0/33, /33 is not a prefix length of 0 to 32",
    "10.0.0.0, '10.0.0.0 lacks a prefix length, such as /24'",
    "ten, 'ten is not a range, such as 10.0.0.0/16'",
    "2001:db8::/129, /129 is not a prefix length of 0 to 128",
    "'', 'A range, such as 10.0.0.0/16.'"
  })
  void whatIsNoRangeIsRefusedWithTheReason(String text, String reason) {
    assertThat(Typed.cidr(text)).isEqualTo(Parsed.bad(reason));
  }

  @Test
  void hostBitsAreClearedAndSaidSo() {
    assertThat(Typed.cidr("10.0.0.9/24"))
        .isEqualTo(new Parsed.Ok<>(Cidr.parse("10.0.0.0/24"), "AWS keeps this as 10.0.0.0/24"));
  }

  @Test
  void anIpv6RangeIsRefusedWhereIpv4Belongs() {
    assertThat(Typed.ipv4Cidr("2001:db8::/64").isOk()).isFalse();
  }

  @Test
  void whatIsNoAddressIsRefusedWithTheReason() {
    assertThat(Typed.address("10.0.0.300")).isEqualTo(Parsed.bad("10.0.0.300 is not an address"));
  }

  @ParameterizedTest
  @CsvSource({"tcp 443", "udp 1024-65535", "icmp 8/0", "all", "47", "tcp all"})
  void trafficIsReadAsItIsWritten(String text) {
    assertThat(Typed.traffic(text)).isEqualTo(Parsed.ok(Traffic.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "tcp 70000, 70000 is not a port or a range of ports of 0 to 65535",
    "tpc 443, 'tpc is not a protocol: all, tcp, udp, icmp, icmpv6 or a number of 0 to 255'",
    "47 443, protocol 47 has no ports",
    "icmp x, 'x is not an ICMP type and code, such as 8/0'"
  })
  void whatIsNoTrafficIsRefusedWithTheReason(String text, String reason) {
    assertThat(Typed.traffic(text)).isEqualTo(Parsed.bad(reason));
  }

  @Test
  void aRuleNumberBeyondTheHighestIsRefused() {
    assertThat(Typed.ruleNumber("32767"))
        .isEqualTo(Parsed.bad("32767 is not a rule number of 1 to 32766"));
  }
}
