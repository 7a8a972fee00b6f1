package dev.hopscope.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPoolTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 24, '', 10.0.0.0/24",
    "10.0.0.0/16, 24, 10.0.0.0/24, 10.0.1.0/24",
    "10.0.0.0/16, 24, 10.0.0.0/24 10.0.2.0/24, 10.0.1.0/24",
    "10.0.0.0/16, 24, 10.0.0.16/28, 10.0.1.0/24",
    "10.0.0.0/16, 20, 10.0.0.0/24, 10.0.16.0/20",
    "10.0.0.0/16, 16, '', 10.0.0.0/16",
    "10.0.0.0/16, 16, 10.0.3.0/24, ''",
    "10.0.0.0/16, 8, '', ''",
    "10.0.0.0/16, 33, '', ''",
    "10.0.0.0/30, 31, 10.0.0.0/31 10.0.0.2/31, ''",
    "255.255.255.0/24, 24, 255.255.255.0/24, ''",
    "2001:db8::/56, 64, 2001:db8::/64, 2001:db8:0:1::/64",
  })
  void nextRangeIsTheLowestFreeOne(String range, int length, String taken, String expected) {
    assertThat(
            AddressPool.nextFree(
                Cidr.parse(range),
                length,
                Stream.of(taken.split(" "))
                    .filter(text -> !text.isEmpty())
                    .map(Cidr::parse)
                    .toList()))
        .isEqualTo(Optional.of(expected).filter(text -> !text.isEmpty()).map(Cidr::parse));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, '', 10.0.0.4",
    "10.0.0.0/24, 10.0.0.4 10.0.0.6, 10.0.0.5",
    "10.0.0.0/29, 10.0.0.4 10.0.0.5 10.0.0.6, ''",
    "10.0.0.0/30, '', ''",
    "2001:db8::/64, '', 2001:db8::4",
  })
  void nextAddressIsTheLowestThatAwsDoesNotKeep(String subnet, String taken, String expected) {
    assertThat(
            AddressPool.nextFree(
                Cidr.parse(subnet),
                Stream.of(taken.split(" "))
                    .filter(text -> !text.isEmpty())
                    .map(Address::parse)
                    .collect(Collectors.toSet())))
        .isEqualTo(Optional.of(expected).filter(text -> !text.isEmpty()).map(Address::parse));
  }

  @ParameterizedTest
  @CsvSource({"28, 11", "27, 27", "26, 59", "25, 123", "24, 251", "20, 4091"})
  void subnetHasFiveAddressesLessThanItsRange(int length, int usable) {
    Cidr subnet = Cidr.of(Address.parse("10.0.0.0"), length);

    assertThat(
            IntStream.range(0, 1 << (32 - length))
                .mapToObj(i -> subnet.address().plus(i))
                .filter(address -> !AddressPool.isReserved(subnet, address)))
        .hasSize(usable);
  }

  @Test
  void addressOutsideTheSubnetIsNotToBeGiven() {
    assertThat(AddressPool.isReserved(Cidr.parse("10.0.0.0/24"), Address.parse("10.0.1.9")))
        .isTrue();
    assertThat(AddressPool.nextFree(Cidr.parse("10.0.0.0/24"), Set.of())).isPresent();
  }
}
