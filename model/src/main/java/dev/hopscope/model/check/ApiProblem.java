package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** APIs, VPC links and web ACLs that AWS would refuse, or that let nobody in. */
public sealed interface ApiProblem extends Problem {

  /**
   * A private API whose policy lets in less than was probably meant (rule API-01).
   *
   * @param sources the endpoints or VPCs at fault, where there are any
   */
  record BadApiPolicy(ResourceId api, PolicyFault fault, List<ResourceId> sources)
      implements ApiProblem {

    /** What is wrong with it. */
    public enum PolicyFault {
      /** There is none: a private API then refuses everyone. */
      NONE,
      /** It lets in endpoints or VPCs that are not in the network. */
      UNKNOWN_SOURCE
    }

    public BadApiPolicy {
      sources = List.copyOf(sources);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(api), sources.stream()).toList();
    }
  }

  /**
   * A VPC link that AWS would refuse.
   *
   * @param others the load balancers or VPCs at fault
   */
  record BadVpcLink(ResourceId link, LinkFault fault, List<ResourceId> others)
      implements ApiProblem {

    /** What is wrong with it. */
    public enum LinkFault {
      /** A link of the first generation leads to another load balancer than a Network one. */
      TARGET,
      /** A link of the second generation has interfaces in several VPCs. */
      SEVERAL_VPCS
    }

    public BadVpcLink {
      others = List.copyOf(others);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(link), others.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("BadRequestException");
    }
  }

  /** A web ACL on something that AWS WAF would refuse to protect by it (rule WAF-01). */
  record BadWebAcl(ResourceId webAcl, WebAclFault fault, ResourceId resource)
      implements ApiProblem {

    /** What is wrong with it. */
    public enum WebAclFault {
      /** It is neither an Application Load Balancer nor a REST API. */
      RESOURCE,
      /** It lies in another Region. */
      OTHER_REGION
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(webAcl, resource);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("WAFInvalidParameterException");
    }
  }
}
