package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Block Public Access that contradicts itself, or what else is drawn. */
public sealed interface PublicAccessProblem extends Problem {

  /** Two settings for the same VPCs: an account has one in a Region. */
  record TwoSettings(ResourceId first, ResourceId second, ResourceId region)
      implements PublicAccessProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first, region);
    }
  }

  /** Two exclusions of one VPC or subnet. */
  record TwoExclusions(ResourceId first, ResourceId second, ResourceId excluded)
      implements PublicAccessProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first, excluded);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }

  /** An exclusion that allows egress, while only ingress is blocked: it changes nothing. */
  record IdleExclusion(ResourceId exclusion, ResourceId options) implements PublicAccessProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(exclusion, options);
    }
  }

  /**
   * Interfaces with a public address, in public subnets, that nobody reaches any more.
   *
   * @param options the setting that keeps them from the internet
   * @param interfaces who they are
   */
  record KeptFromTheInternet(ResourceId options, List<ResourceId> interfaces)
      implements PublicAccessProblem {

    public KeptFromTheInternet {
      interfaces = List.copyOf(interfaces);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(options), interfaces.stream()).toList();
    }
  }
}
