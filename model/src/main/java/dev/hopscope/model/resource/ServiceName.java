package dev.hopscope.model.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An AWS service in a Region, by the name that its endpoints have: {@code ecr.api} in {@code
 * us-east-1} is {@code com.amazonaws.us-east-1.ecr.api} where an endpoint names it and {@code
 * api.ecr.us-east-1.amazonaws.com} where a client does.
 *
 * @param service such as {@code s3} or {@code ecr.api}
 * @param region the Region's code
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html">Services
 *     that integrate with AWS PrivateLink</a>
 */
public record ServiceName(String service, String region) {
  private static final String ENDPOINT_PREFIX = "com.amazonaws.";
  private static final String DOMAIN = ".amazonaws.com";
  private static final String CHINA_DOMAIN = DOMAIN + ".cn";
  private static final String DUAL_STACK_DOMAIN = ".api.aws";
  private static final String DUAL_STACK = "dualstack";

  /** The services that may be asked for by their short names alone. */
  private static final List<String> KNOWN =
      List.of(
          "autoscaling",
          "dynamodb",
          "ec2",
          "ec2messages",
          "ecr.api",
          "ecr.dkr",
          "ecs",
          "ecs-agent",
          "ecs-telemetry",
          "elasticloadbalancing",
          "events",
          "execute-api",
          "kms",
          "lambda",
          "logs",
          "monitoring",
          "s3",
          "secretsmanager",
          "sns",
          "sqs",
          "ssm",
          "ssmmessages",
          "states",
          "sts",
          "xray");

  /** The services that have a short name, in order. */
  public static List<String> known() {
    return KNOWN;
  }

  /** Whether this is the short name of a service. */
  public static boolean isShort(String text) {
    return KNOWN.contains(text);
  }

  /** The service that an endpoint or a list of AWS names; empty for anybody else's. */
  public static Optional<ServiceName> ofEndpoint(String serviceName) {
    String name = serviceName.startsWith("cn.") ? serviceName.substring(3) : serviceName;
    if (!name.startsWith(ENDPOINT_PREFIX) || name.startsWith(ENDPOINT_PREFIX + "vpce.")) {
      return Optional.empty();
    }
    String[] parts = name.substring(ENDPOINT_PREFIX.length()).split("\\.", 2);
    return parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()
        ? Optional.empty()
        : Optional.of(new ServiceName(parts[1], parts[0]));
  }

  /** The service that a client means by this DNS name, or by a name below it. */
  public static Optional<ServiceName> ofDnsName(String dnsName) {
    String name = dnsName.toLowerCase(Locale.ROOT);
    for (String domain : List.of(CHINA_DOMAIN, DOMAIN, DUAL_STACK_DOMAIN)) {
      if (name.endsWith(domain)) {
        return ofLabels(name.substring(0, name.length() - domain.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ServiceName> ofLabels(String labels) {
    List<String> reversed = new ArrayList<>(Arrays.asList(labels.split("\\.", -1)));
    Collections.reverse(reversed);
    String region = reversed.removeFirst();
    reversed.remove(DUAL_STACK);
    String said = String.join(".", reversed);
    return KNOWN.stream()
        .filter(service -> said.equals(service) || said.startsWith(service + "."))
        .map(service -> new ServiceName(service, region))
        .findFirst();
  }

  /** The name as an endpoint says it. */
  public String endpointName() {
    return ENDPOINT_PREFIX + region + "." + service;
  }

  /** The name that clients resolve. */
  public String dnsName() {
    List<String> labels = new ArrayList<>(Arrays.asList(service.split("\\.", -1)));
    Collections.reverse(labels);
    return String.join(".", labels)
        + "."
        + region
        + (region.startsWith("cn-") ? CHINA_DOMAIN : DOMAIN);
  }

  /** Whether the name is that of this service, or lies below it. */
  public boolean isMeantBy(String name) {
    return ofDnsName(name).filter(this::equals).isPresent()
        || name.equals(dnsName())
        || name.endsWith("." + dnsName());
  }
}
