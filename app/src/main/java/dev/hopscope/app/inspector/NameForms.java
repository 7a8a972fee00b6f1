package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of what has names and answers for them: services, zones, Resolver endpoints, rules. */
final class NameForms {
  private NameForms() {}

  static void service(Form<AwsService> form) {
    Subject<AwsService> subject = form.subject();
    form.link("Region", AwsService::region);
    form.text(
        "Service",
        AwsService::service,
        typed ->
            typed.isBlank()
                ? Parsed.bad("a service, such as s3 or ecr.api")
                : Parsed.ok(subject.now().withService(typed.strip())));
    form.fact("DNS name", () -> subject.now().serviceName().dnsName());
    form.reference(
        "Prefix list",
        "none",
        () -> Candidates.all(subject.topology(), PrefixList.class),
        AwsService::prefixList,
        chosen -> Subject.replace(subject.now().withPrefixList(chosen)));
    form.table(
        "Public ranges",
        CidrRows.any(
            () -> subject.now().cidrs(),
            ranges -> Subject.replace(subject.now().withCidrs(ranges))));
  }

  static void zone(Form<PrivateHostedZone> form) {
    Subject<PrivateHostedZone> subject = form.subject();
    form.members(
        "VPCs",
        () -> Candidates.all(subject.topology(), Vpc.class),
        () -> subject.now().vpcs(),
        chosen -> Subject.replace(subject.now().withVpcs(chosen)));
    form.table("Records", new DnsRecordRows(subject));
  }

  static void endpoint(Form<ResolverEndpoint> form) {
    form.link("VPC", ResolverEndpoint::vpc);
    form.choice(
        "Queries go",
        ResolverEndpoint.Way.values(),
        ResolverEndpoint::way,
        ResolverEndpoint::withWay);
    form.choice(
        "State", LifecycleState.values(), ResolverEndpoint::state, ResolverEndpoint::withState);
    Subject<ResolverEndpoint> subject = form.subject();
    form.links(
        "Interfaces",
        () ->
            HostForms.interfacesOf(subject.topology(), subject.id()).stream()
                .map(NetworkInterface::id)
                .toList(),
        "none: no query passes");
  }

  static void rule(Form<ResolverRule> form) {
    Subject<ResolverRule> subject = form.subject();
    form.text(
        "Domain",
        ResolverRule::domain,
        typed ->
            typed.isBlank()
                ? Parsed.bad("a domain, such as corp.example, or . for all names")
                : Parsed.ok(
                    subject
                        .now()
                        .withDomain(typed.strip().equals(".") ? "." : DnsRecord.plain(typed))));
    form.choice("Type", ResolverRule.Type.values(), ResolverRule::type, ResolverRule::withType);
    form.reference(
        "Outbound endpoint",
        "none",
        () ->
            Candidates.all(
                subject.topology(),
                ResolverEndpoint.class,
                each -> each.way() == ResolverEndpoint.Way.OUTBOUND),
        ResolverRule::endpoint,
        chosen -> Subject.replace(subject.now().withEndpoint(chosen)));
    form.text(
        "DNS servers",
        rule -> rule.targets().stream().map(Address::toString).collect(Collectors.joining(", ")),
        typed -> addresses(typed).map(targets -> subject.now().withTargets(targets)));
    form.members(
        "VPCs",
        () -> Candidates.all(subject.topology(), Vpc.class),
        () -> subject.now().vpcs(),
        chosen -> Subject.replace(subject.now().withVpcs(chosen)));
  }

  private static Parsed<List<Address>> addresses(String typed) {
    List<Address> read = new ArrayList<>();
    for (String each : typed.split(",", -1)) {
      if (!each.isBlank()) {
        switch (Typed.address(each)) {
          case Parsed.Ok<Address>(Address address, _) -> read.add(address);
          case Parsed.Bad<Address> bad -> {
            return Parsed.bad(bad.reason());
          }
        }
      }
    }
    return Parsed.ok(read);
  }
}
