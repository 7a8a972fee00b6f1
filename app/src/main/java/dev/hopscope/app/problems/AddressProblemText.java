package dev.hopscope.app.problems;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.AddressProblem;
import dev.hopscope.model.resource.Subnet;

/** Address problems in words. */
final class AddressProblemText {
  private AddressProblemText() {}

  static ProblemText of(AddressProblem problem, Names names) {
    return switch (problem) {
      case AddressProblem.NoRange none ->
          new ProblemText(
              names.of(none.id()) + " has no address range.",
              names.topology().find(none.id(), Subnet.class).isPresent()
                  ? "Give it a range inside its VPC."
                  : "Give it an IPv4 range, such as 10.0.0.0/16.");
      case AddressProblem.BadVpcRange range -> vpcRange(range, names);
      case AddressProblem.BadSubnetRange range ->
          switch (range.fault()) {
            case LENGTH ->
                new ProblemText(
                    "The range %s of %s is not of a size that subnets have."
                        .formatted(range.range(), names.of(range.subnet())),
                    "Choose an IPv4 range from /16 to /28, or an IPv6 one from /44 to /64.");
            case OUTSIDE_VPC ->
                new ProblemText(
                    "The range %s of %s lies outside its VPC %s."
                        .formatted(range.range(), names.of(range.subnet()), names.of(range.vpc())),
                    "Choose a range inside the VPC, or add a range to the VPC.");
          };
      case AddressProblem.OverlappingSubnets both ->
          new ProblemText(
              "%s (%s) and %s (%s) share addresses."
                  .formatted(
                      names.of(both.subnet()),
                      both.range(),
                      names.of(both.other()),
                      both.otherRange()),
              "Give one of them another range.");
      case AddressProblem.BadInterfaceAddress bad ->
          switch (bad.fault()) {
            case OUTSIDE_SUBNET ->
                new ProblemText(
                    "The address %s of %s is not in its subnet %s."
                        .formatted(
                            bad.address(),
                            names.of(bad.networkInterface()),
                            names.of(bad.subnet())),
                    "Choose an address of the subnet.");
            case RESERVED ->
                new ProblemText(
                    "AWS keeps the address %s of %s for itself."
                        .formatted(bad.address(), names.of(bad.subnet())),
                    "Choose another: the first four of a subnet and the last one are taken.");
          };
      case AddressProblem.AddressTaken taken ->
          new ProblemText(
              "%s and %s both have the address %s."
                  .formatted(names.of(taken.first()), names.of(taken.second()), taken.address()),
              "Give one of them another address.");
      case AddressProblem.SubnetFull full ->
          new ProblemText(
              "The interfaces in %s need %d IPv4 addresses, and it has %d to give."
                  .formatted(names.of(full.subnet()), full.needed(), full.usable()),
              "Put some of them into another subnet: AWS keeps five addresses of each.");
      case AddressProblem.MisplacedElasticIp misplaced ->
          new ProblemText(
              "%s is mapped to %s, which %s does not have."
                  .formatted(
                      names.of(misplaced.elasticIp()),
                      misplaced.privateAddress().map(Object::toString).orElse("an address"),
                      names.of(misplaced.networkInterface())),
              "Associate it with an address of the interface.");
    };
  }

  private static ProblemText vpcRange(AddressProblem.BadVpcRange bad, Names names) {
    String what = "The range %s of %s ".formatted(bad.range(), names.of(bad.vpc()));
    String other = bad.other().map(Cidr::toString).orElse("another range of the VPC");
    return switch (bad.fault()) {
      case LENGTH ->
          new ProblemText(
              what + "is not of a size that VPCs have.",
              "Choose an IPv4 range from /16 to /28, or an IPv6 one from /44 to /60.");
      case RESERVED ->
          new ProblemText(
              what + "may be used by no VPC.",
              "Choose a private range, such as one inside 10.0.0.0/8.");
      case OVERLAPS ->
          new ProblemText(what + "overlaps " + other + ".", "Remove or change one of the two.");
      case NOT_BESIDE ->
          new ProblemText(
              what + "may not be added beside " + other + ".",
              "Choose a range from the same private block as the first one.");
      case DOCKER ->
          new ProblemText(
              what + "is the one that Docker's bridge uses on many hosts.",
              "Choose another range if services such as Cloud9 or SageMaker are used.");
    };
  }
}
