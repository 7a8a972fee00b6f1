package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcEndpointService;
import java.util.List;

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
        typed -> Parsed.ok(subject.now().withServiceName(typed.strip())));
    form.choice(
        "State",
        LifecycleState.values(),
        GatewayLoadBalancerEndpoint::state,
        GatewayLoadBalancerEndpoint::withState);
    form.links("Interface", () -> GatewayForms.interfaces(subject), "none listed");
    form.links(
        "Network firewall",
        () -> subject.now().firewall().stream().toList(),
        "none: it leads to a load balancer's appliances");
  }

  static void endpointService(Form<VpcEndpointService> form) {
    Subject<VpcEndpointService> subject = form.subject();
    form.link("Region", VpcEndpointService::region);
    form.text(
        "Service name",
        VpcEndpointService::serviceName,
        typed -> Parsed.ok(subject.now().withServiceName(typed.strip())));
    form.members(
        "Load balancers",
        () -> Candidates.all(subject.topology(), LoadBalancer.class, InspectionForms::mayServe),
        () -> subject.now().loadBalancers(),
        balancers -> Subject.replace(subject.now().withLoadBalancers(balancers)));
    form.toggle(
        "Acceptance required",
        VpcEndpointService::acceptanceRequired,
        VpcEndpointService::withAcceptanceRequired);
    form.links(
        "Endpoints",
        () ->
            subject.topology().all(InterfaceEndpoint.class).stream()
                .filter(each -> each.serviceName().equals(subject.now().serviceName()))
                .map(InterfaceEndpoint::id)
                .toList(),
        "none names it");
  }

  private static boolean mayServe(LoadBalancer balancer) {
    return balancer.type() == LoadBalancer.Type.NETWORK
        || balancer.type() == LoadBalancer.Type.GATEWAY;
  }

  static void firewall(Form<NetworkFirewall> form) {
    Subject<NetworkFirewall> subject = form.subject();
    form.link("VPC", NetworkFirewall::vpc);
    form.reference(
        "Policy",
        "none: nobody knows what it lets through",
        () -> Candidates.all(subject.topology(), FirewallPolicy.class),
        NetworkFirewall::policy,
        policy -> Subject.replace(subject.now().withPolicy(policy)));
    form.links(
        "Endpoints",
        () ->
            subject
                .topology()
                .referrers(subject.id(), Role.PART_OF, GatewayLoadBalancerEndpoint.class)
                .stream()
                .map(GatewayLoadBalancerEndpoint::id)
                .toList(),
        "none: no route can lead to it");
  }

  static void policy(Form<FirewallPolicy> form) {
    Subject<FirewallPolicy> subject = form.subject();
    form.members(
        "Stateless groups",
        () -> groups(subject, FirewallRuleGroup.Type.STATELESS),
        () -> subject.now().statelessGroups(),
        groups -> Subject.replace(subject.now().withStatelessGroups(groups)));
    form.choice(
        "If none matches",
        FirewallPolicy.StatelessDefault.values(),
        FirewallPolicy::statelessDefault,
        FirewallPolicy::withStatelessDefault);
    form.members(
        "Stateful groups",
        () -> groups(subject, FirewallRuleGroup.Type.STATEFUL),
        () -> subject.now().statefulGroups(),
        groups -> Subject.replace(subject.now().withStatefulGroups(groups)));
    form.choice(
        "Order",
        FirewallPolicy.RuleOrder.values(),
        FirewallPolicy::ruleOrder,
        FirewallPolicy::withRuleOrder);
    form.choice(
        "In strict order, if none matches",
        FirewallPolicy.StatefulDefault.values(),
        FirewallPolicy::statefulDefault,
        FirewallPolicy::withStatefulDefault);
  }

  private static List<ResourceId> groups(Subject<?> subject, FirewallRuleGroup.Type type) {
    return Candidates.all(
        subject.topology(), FirewallRuleGroup.class, group -> group.type() == type);
  }

  static void ruleGroup(Form<FirewallRuleGroup> form) {
    form.choice(
        "Engine",
        FirewallRuleGroup.Type.values(),
        FirewallRuleGroup::type,
        FirewallRuleGroup::withType);
    form.table("Rules", new FirewallRows(form.subject()));
  }
}
