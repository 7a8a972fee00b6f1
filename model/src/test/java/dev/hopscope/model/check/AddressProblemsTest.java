package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.AddressProblem.AddressTaken;
import dev.hopscope.model.check.AddressProblem.BadInterfaceAddress;
import dev.hopscope.model.check.AddressProblem.BadInterfaceAddress.AddressFault;
import dev.hopscope.model.check.AddressProblem.BadSubnetRange;
import dev.hopscope.model.check.AddressProblem.BadSubnetRange.SubnetRangeFault;
import dev.hopscope.model.check.AddressProblem.BadVpcRange;
import dev.hopscope.model.check.AddressProblem.BadVpcRange.VpcRangeFault;
import dev.hopscope.model.check.AddressProblem.MisplacedElasticIp;
import dev.hopscope.model.check.AddressProblem.NoRange;
import dev.hopscope.model.check.AddressProblem.OverlappingSubnets;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Missing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "10.2.0.0/15, LENGTH",
    "10.2.0.0/29, LENGTH",
    "127.0.0.0/16, RESERVED",
    "169.254.0.0/16, RESERVED",
    "0.1.0.0/16, RESERVED",
    "224.1.0.0/16, RESERVED",
    "240.1.0.0/16, RESERVED",
    "172.17.0.0/20, DOCKER",
  })
  void rangeThatNoVpcMayHaveIsFound(String range, VpcRangeFault fault) {
    assertThat(problems(vpc("vpc-2", range)))
        .singleElement()
        .isInstanceOfSatisfying(
            BadVpcRange.class,
            problem -> {
              assertThat(problem.fault()).isEqualTo(fault);
              assertThat(problem.range()).isEqualTo(Cidr.parse(range));
            });
  }

  @ParameterizedTest
  @CsvSource({
    // the matrix of rule ADDR-11
    "10.2.0.0/16, 192.168.1.0/24, NOT_BESIDE",
    "10.2.0.0/16, 172.20.0.0/16, NOT_BESIDE",
    "10.2.0.0/16, 198.19.0.0/16, NOT_BESIDE",
    "172.16.0.0/16, 10.2.0.0/16, NOT_BESIDE",
    "172.16.0.0/16, 172.31.0.0/16, NOT_BESIDE",
    "192.168.0.0/20, 10.2.0.0/16, NOT_BESIDE",
    "198.19.0.0/20, 10.2.0.0/16, NOT_BESIDE",
    "100.64.0.0/16, 10.2.0.0/16, NOT_BESIDE",
    "203.0.113.0/24, 192.168.0.0/16, NOT_BESIDE",
    // rule ADDR-12
    "10.1.0.0/16, 10.0.8.0/24, NOT_BESIDE",
    "10.2.0.0/16, 10.2.4.0/24, OVERLAPS",
  })
  void rangeThatMayNotStandBesideThePrimaryIsFound(
      String primary, String second, VpcRangeFault fault) {
    assertThat(problems(vpc("vpc-2", primary, second)))
        .containsExactly(
            new BadVpcRange(
                id("vpc-2"), Cidr.parse(second), fault, Optional.of(Cidr.parse(primary))));
  }

  @ParameterizedTest
  @CsvSource({
    "10.2.0.0/16, 100.64.0.0/16",
    "10.2.0.0/16, 203.0.113.0/24",
    "10.2.0.0/16, 10.0.8.0/24",
    "10.1.0.0/16, 10.2.0.0/16",
    "172.16.0.0/16, 172.20.0.0/16",
    "192.168.0.0/20, 192.168.64.0/20",
    "198.19.0.0/20, 198.19.64.0/20",
    "100.64.0.0/16, 100.65.0.0/16",
  })
  void rangeThatMayStandBesideThePrimaryIsLeftAlone(String primary, String second) {
    assertThat(problems(vpc("vpc-2", primary, second))).isEmpty();
  }

  @Test
  void vpcWithoutRangeIsFound() {
    assertThat(problems(vpc("vpc-2"))).containsExactly(new NoRange(id("vpc-2")));
  }

  @Test
  void vpcThatTheSnapshotLacksMayHaveNoRange() {
    assertThat(problems(List.of(Missing.of(ResourceKind.VPC)), vpc("vpc-2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10.0.3.0/29, LENGTH", "10.9.0.0/24, OUTSIDE_VPC", "10.0.0.0/15, LENGTH"})
  void badRangeOfASubnetIsFound(String range, SubnetRangeFault fault) {
    assertThat(problems(subnet("subnet-3", "vpc-1", "a", range)))
        .contains(new BadSubnetRange(id("subnet-3"), id("vpc-1"), Cidr.parse(range), fault));
  }

  @Test
  void subnetOfTheWholeVpcIsFine() {
    assertThat(problems(subnet("subnet-3", "vpc-2", "a", "10.1.0.0/16"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.1.0/24", "10.0.1.128/25", "10.0.1.16/28"})
  void overlappingSubnetIsFound(String range) {
    assertThat(problems(subnet("subnet-3", "vpc-1", "a", range)))
        .containsExactly(
            new OverlappingSubnets(
                id("subnet-3"), Cidr.parse(range), id("subnet-1"), Cidr.parse("10.0.1.0/24")));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.1.0, RESERVED",
    "10.0.1.1, RESERVED",
    "10.0.1.2, RESERVED",
    "10.0.1.3, RESERVED",
    "10.0.1.255, RESERVED",
    "10.0.2.4, OUTSIDE_SUBNET",
  })
  void addressThatTheSubnetCannotGiveIsFound(String address, AddressFault fault) {
    assertThat(problems(eni("eni-1", "subnet-1", address)))
        .containsExactly(
            new BadInterfaceAddress(id("eni-1"), id("subnet-1"), Address.parse(address), fault));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.1.4", "10.0.1.254"})
  void firstAndLastAddressToGiveAreFine(String address) {
    assertThat(problems(eni("eni-1", "subnet-1", address))).isEmpty();
  }

  @Test
  void addressOfTwoInterfacesIsFound() {
    assertThat(problems(eni("eni-1", "subnet-1", "10.0.1.9"), eni("eni-2", "subnet-1", "10.0.1.9")))
        .containsExactly(
            new AddressTaken(Address.parse("10.0.1.9"), id("eni-1"), id("eni-2"), false));
  }

  @Test
  void publicAddressOfTwoElasticIpsIsFound() {
    assertThat(
            problems(
                eni("eni-1", "subnet-1", "10.0.1.9", "10.0.1.10"),
                eip("eipalloc-1", "203.0.113.1", "eni-1"),
                eip("eipalloc-2", "203.0.113.1", "eni-1")))
        .containsExactly(
            new AddressTaken(
                Address.parse("203.0.113.1"), id("eipalloc-1"), id("eipalloc-2"), false));
  }

  @Test
  void elasticIpOnAnAddressOfNobodyIsFound() {
    Optional<Address> address = Optional.of(Address.parse("10.0.1.77"));
    assertThat(
            problems(
                eni("eni-1", "subnet-1", "10.0.1.9"),
                eip("eipalloc-1", "203.0.113.1", "eni-1")
                    .associatedWith(Optional.of(id("eni-1")), address)))
        .containsExactly(new MisplacedElasticIp(id("eipalloc-1"), id("eni-1"), address));
  }
}
