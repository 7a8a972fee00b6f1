package dev.hopscope.model.resource;

import java.util.List;

/**
 * A Lambda function that is connected to a VPC: it reaches out by interfaces with private addresses
 * only, and nothing reaches it by them (rule LAM-01).
 *
 * @param id the function's name, which AWS tells it apart by
 * @param name a name for people
 * @param sharedInterfaces interfaces that are attached to another function with the same subnets
 *     and groups, and serve this one too
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">Giving Lambda
 *     functions access to resources in an Amazon VPC</a>
 */
public record LambdaFunction(ResourceId id, String name, List<ResourceId> sharedInterfaces)
    implements Resource {

  public LambdaFunction {
    sharedInterfaces = List.copyOf(sharedInterfaces);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.LAMBDA_FUNCTION;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ASSOCIATED_WITH, sharedInterfaces));
  }

  @Override
  public LambdaFunction withName(String newName) {
    return new LambdaFunction(id, newName, sharedInterfaces);
  }

  /** The same function by other interfaces of other functions. */
  public LambdaFunction withSharedInterfaces(List<ResourceId> interfaces) {
    return new LambdaFunction(id, name, interfaces);
  }

  @Override
  public LambdaFunction afterRemovalOf(ResourceId removed) {
    return withSharedInterfaces(Reference.without(removed, sharedInterfaces));
  }
}
