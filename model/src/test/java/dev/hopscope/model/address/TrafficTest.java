package dev.hopscope.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

  @ParameterizedTest
  @CsvSource({
    "all, all",
    "ALL, all",
    "-1, all",
    "tcp 443, tcp 443",
    "TCP 443, tcp 443",
    "6 443, tcp 443",
    "tcp, tcp all",
    "tcp all, tcp all",
    "tcp 0-65535, tcp all",
    "udp 1024-65535, udp 1024-65535",
    "udp 53-53, udp 53",
    "icmp, icmp",
    "icmp all, icmp",
    "icmp 8/0, icmp 8/0",
    "icmp 3, icmp 3",
    "icmpv6 128/0, icmpv6 128/0",
    "58 128, icmpv6 128",
    "47, 47",
    "0, 0",
  })
  void textBecomesCanonicalAndIsReadBack(String text, String canonical) {
    Traffic traffic = Traffic.parse(text);

    assertThat(traffic).hasToString(canonical);
    assertThat(Traffic.parse(canonical)).isEqualTo(traffic);
    assertThat(Traffic.tryParse(text)).contains(traffic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http",
        "tcp 70000",
        "tcp -1",
        "tcp 443-80",
        "tcp 1-2-3",
        "tcp https",
        "icmp 300",
        "icmp 8/x",
        "icmp -1/3",
        "47 80",
        "all 80",
        "256",
      })
  void otherTextIsRefused(String text) {
    assertThat(Traffic.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Traffic.parse(text));
  }

  @Test
  void portsOfProtocolsWithoutPortsAreDropped() {
    Traffic gre = new Traffic(new Protocol(47), PortRange.of(80), IcmpType.ANY);

    assertThat(gre).isEqualTo(Traffic.of(new Protocol(47)));
  }

  @Test
  void icmpTypeOfProtocolsWithoutOneIsDropped() {
    Traffic tcp = new Traffic(Protocol.TCP, PortRange.of(80), new IcmpType(8, 0));

    assertThat(tcp).isEqualTo(Traffic.tcp(80));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1, 8, 0, true",
    "8, -1, 8, 7, true",
    "8, 0, 8, 0, true",
    "8, 0, 8, 1, false",
    "8, -1, 0, 0, false",
  })
  void icmpRuleMatchesByTypeAndCode(int type, int code, int sent, int sentCode, boolean expected) {
    assertThat(new IcmpType(type, code).matches(new IcmpType(sent, sentCode))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0-65535, 0, true", "80, 80, true", "80, 81, false", "1024-2048, 2048, true"})
  void portRangeHoldsBothItsEnds(String range, int port, boolean expected) {
    assertThat(PortRange.parse(range).contains(port)).isEqualTo(expected);
  }
}
