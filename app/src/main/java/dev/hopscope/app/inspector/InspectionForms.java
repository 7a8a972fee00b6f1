package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Subnet;

/** The forms of what inspects traffic. */
final class InspectionForms {
  private InspectionForms() {}

  static void gatewayLoadBalancerEndpoint(Form<GatewayLoadBalancerEndpoint> form) {
    Subject<GatewayLoadBalancerEndpoint> subject = form.subject();
    form.reference(
        "Subnet",
        () -> Candidates.all(subject.topology(), Subnet.class),
        GatewayLoadBalancerEndpoint::subnet,
        subnet -> GatewayForms.moved(subject, subject.now().in(subnet), subnet));
    form.text(
        "Service",
        GatewayLoadBalancerEndpoint::serviceName,
        typed -> Parsed.ok(subject.now().of(typed.strip())));
    form.choice(
        "State",
        LifecycleState.values(),
        GatewayLoadBalancerEndpoint::state,
        GatewayLoadBalancerEndpoint::withState);
    form.links("Interface", () -> GatewayForms.interfaces(subject), "none listed");
  }
}
