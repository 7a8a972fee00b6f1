package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with a network, as a value: what a sentence about it needs, not the sentence.
 * Section 14 of the rules lists what AWS refuses, and with which code.
 */
public sealed interface Problem
    permits AddressProblem,
        RouteProblem,
        FilterProblem,
        GatewayProblem,
        ConnectionProblem,
        DesignProblem,
        ServiceProblem,
        ApiProblem,
        VpnProblem,
        DirectConnectProblem,
        ReferenceProblem,
        PublicAccessProblem,
        SharingProblem,
        Problem.TooMany,
        Problem.CheckFailed {

  /** How bad it is. */
  Severity severity();

  /** The resources concerned, the culprit first. */
  List<ResourceId> ids();

  /** The error code with which AWS would refuse it, where it would. */
  default Optional<String> awsCode() {
    return Optional.empty();
  }

  /**
   * More than a default quota allows.
   *
   * @param id what holds too many
   * @param quota of what
   * @param count how many there are
   */
  record TooMany(ResourceId id, Quota quota, int count) implements Problem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(id);
    }

    @Override
    public Optional<String> awsCode() {
      return quota.awsCode();
    }
  }

  /**
   * A check that threw: a fault of this program, shown and not swallowed.
   *
   * @param check the name of the check
   * @param why what it threw
   */
  record CheckFailed(String check, String why) implements Problem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of();
    }
  }
}
