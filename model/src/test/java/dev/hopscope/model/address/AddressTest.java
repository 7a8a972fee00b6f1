package dev.hopscope.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "10.0.0.1, 10.0.0.1",
    "::, ::",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0db8::0001, 2001:db8::1",
  })
  void textBecomesCanonical(String text, String canonical) {
    assertThat(Address.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "10",
        "10.0",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1.2",
        "10.0.0.*",
        "10.0.0.1-5",
        "10.0.0.1/32",
        "0x0a000001",
        "167772161",
        "010.0.0.1",
        "::1::",
        "2001:db8",
        "fe80::1%eth0",
        "localhost",
        "internet",
      })
  void otherTextIsRefused(String text) {
    assertThat(Address.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.parse(text))
        .withMessage("not an IP address: \"%s\"", text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writtenAddressIsReadBack(long seed) {
    Random random = new Random(seed);
    Address ipv4 = new Address(Family.IPV4, 0, random.nextLong(1L << 32));
    Address ipv6 = new Address(Family.IPV6, random.nextLong(), random.nextLong());

    assertThat(Address.parse(ipv4.toString())).isEqualTo(ipv4);
    assertThat(Address.parse(ipv6.toString())).isEqualTo(ipv6);
  }

  @Test
  void addressesSortAsUnsignedNumbersIpv4First() {
    assertThat(
            Stream.of("ffff::", "::1", "200.0.0.1", "10.0.0.2", "10.0.0.10")
                .map(Address::parse)
                .sorted())
        .extracting(Address::toString)
        .containsExactly("10.0.0.2", "10.0.0.10", "200.0.0.1", "::1", "ffff::");
  }

  @Test
  void sumBeyondTheLastIpv4AddressIsRefused() {
    assertThat(Address.parse("10.0.0.255").plus(1)).isEqualTo(Address.parse("10.0.1.0"));
    assertThatIllegalArgumentException().isThrownBy(() -> Address.parse("255.255.255.255").plus(1));
  }
}
