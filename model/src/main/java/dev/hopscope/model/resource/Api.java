package dev.hopscope.model.resource;

import java.util.List;

/**
 * An API of Amazon API Gateway, which runs outside of every VPC: clients reach it by its name, and
 * it reaches into VPCs by VPC links.
 */
public sealed interface Api extends Resource permits HttpApi, RestApi {
  /** The service whose name and endpoints all APIs share. */
  String SERVICE = "execute-api";

  /** The Region it is in. */
  ResourceId region();

  /** What its requests go on to by VPC links. */
  List<ApiIntegration> integrations();

  /** The same API with other integrations. */
  Api withIntegrations(List<ApiIntegration> others);

  /** Whether it is asked by interface endpoints only. */
  boolean onlyByEndpoints();

  /** The name that clients ask it by. */
  default String dnsName() {
    return id() + "." + new ServiceName(SERVICE, region().value()).dnsName();
  }
}
