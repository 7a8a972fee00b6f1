package dev.hopscope.model.check;

import dev.hopscope.model.check.ServiceProblem.UnknownService;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.topology.Topology;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The services that endpoints are for: gateway endpoints serve S3 and DynamoDB alone (rule GWE-01).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html">Services
 *     that integrate with AWS PrivateLink</a>
 */
final class ServiceNames implements Check {
  private static final Pattern BY_GATEWAY =
      Pattern.compile("(cn\\.)?com\\.amazonaws\\.[a-z0-9-]+\\.(s3|s3express|dynamodb)");
  private static final Pattern BY_INTERFACE =
      Pattern.compile("((cn\\.)?com\\.amazonaws|aws)\\.[A-Za-z0-9.-]+");

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(GatewayEndpoint.class).stream()
            .filter(each -> isUnknown(each.serviceName(), BY_GATEWAY))
            .map(each -> new UnknownService(each.id(), each.serviceName())),
        topology.all(InterfaceEndpoint.class).stream()
            .filter(each -> isUnknown(each.serviceName(), BY_INTERFACE))
            .map(each -> new UnknownService(each.id(), each.serviceName())));
  }

  private static boolean isUnknown(String name, Pattern known) {
    return !name.isBlank() && !known.matcher(name).matches();
  }
}
