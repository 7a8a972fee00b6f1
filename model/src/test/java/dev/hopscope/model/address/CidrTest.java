package dev.hopscope.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "10.0.0.0/8",
        "10.1.2.3/32",
        "255.255.255.255/32",
        "::/0",
        "2001:db8::/32",
        "fd00:ec2::254/128",
        "64:ff9b::/96",
      })
  void canonicalTextIsKept(String text) {
    assertThat(Cidr.parse(text)).hasToString(text);
    assertThat(Cidr.tryParse(text)).contains(Cidr.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.300/24",
        "10.0/16",
        "10.*.0.0/16",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/8/9",
        "/8",
        "2001:db8::/129",
        "10.0.0.0/a",
        "010.0.0.0/8",
        "10.0.0.0 /8",
      })
  void otherTextIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
    assertThat(Cidr.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7/24, 10.0.0.0/24",
    "100.68.0.18/18, 100.68.0.0/18",
    "10.255.255.255/0, 0.0.0.0/0",
    "2001:db8::1/32, 2001:db8::/32",
    "2001:db8:0:0:ffff::/72, 2001:db8:0:0:ff00::/72",
  })
  void hostBitsAreRefusedWithTheRangeAsRemedyOrCleared(String text, String canonical) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.parse(text))
        .withMessageEndingWith("the range is " + Cidr.parse(canonical));
    assertThat(Cidr.tryParse(text)).contains(Cidr.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.0.0.0/8, 9.255.255.255, false",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, ::1, false",
    "::/0, 1.2.3.4, false",
    "10.1.2.3/32, 10.1.2.3, true",
    "10.1.2.3/32, 10.1.2.4, false",
    "128.0.0.0/1, 200.0.0.1, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "2001:db8::/64, 2001:db8::ffff:ffff:ffff:ffff, true",
    "2001:db8::/64, 2001:db8:0:1::, false",
    "2001:db8::/65, 2001:db8::8000:0:0:0, false",
    "2001:db8::/127, 2001:db8::1, true",
    "2001:db8::/127, 2001:db8::2, false",
  })
  void rangeContainsTheAddressesOfItsPrefix(String range, String address, boolean expected) {
    assertThat(Cidr.parse(range).contains(Address.parse(address))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true, true",
    "10.1.0.0/16, 10.0.0.0/8, false, true",
    "10.0.0.0/16, 10.0.0.0/16, true, true",
    "10.0.0.0/16, 10.1.0.0/16, false, false",
    "0.0.0.0/0, ::/0, false, false",
    "::/0, 2001:db8::/32, true, true",
    "2001:db8::/32, 2001:db9::/32, false, false",
  })
  void overlapIsContainmentEitherWay(
      String left, String right, boolean contains, boolean overlaps) {
    Cidr one = Cidr.parse(left);
    Cidr other = Cidr.parse(right);

    assertThat(one.contains(other)).isEqualTo(contains);
    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255",
    "0.0.0.0/0, 255.255.255.255",
    "10.1.2.3/32, 10.1.2.3",
    "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/72, 2001:db8::ff:ffff:ffff:ffff",
    "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  })
  void lastAddressEndsTheRange(String range, String last) {
    assertThat(Cidr.parse(range).last()).isEqualTo(Address.parse(last));
  }

  @Test
  void rangesSortByAddressThenTheWiderFirst() {
    List<Cidr> sorted =
        Stream.of("::/0", "10.0.0.0/16", "192.0.0.0/8", "10.0.0.0/8", "9.0.0.0/8")
            .map(Cidr::parse)
            .sorted()
            .toList();

    assertThat(sorted)
        .extracting(Cidr::toString)
        .containsExactly("9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "192.0.0.0/8", "::/0");
  }
}
