package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of what AWS runs on interfaces in a VPC: tasks, functions and databases. */
final class ComputeForms {
  private static final long HIGHEST_PORT = 65_535;

  private ComputeForms() {}

  static void task(Form<EcsTask> form) {
    Subject<EcsTask> subject = form.subject();
    form.choice(
        "Launch type", EcsTask.LaunchType.values(), EcsTask::launchType, EcsTask::withLaunchType);
    form.text(
        "Image",
        task -> task.image().orElse(""),
        typed -> Parsed.ok(subject.now().withImage(stated(typed))));
    form.text(
        "Log driver",
        task -> task.logDriver().orElse(""),
        typed -> Parsed.ok(subject.now().withLogDriver(stated(typed))));
    form.text(
        "Secrets from",
        task -> task.secrets().stream().map(Form::words).collect(Collectors.joining(", ")),
        typed -> secrets(typed).map(stores -> subject.now().withSecrets(stores)));
    HostForms.interfaces(form);
  }

  private static Optional<String> stated(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }

  private static Parsed<List<EcsTask.SecretStore>> secrets(String typed) {
    List<String> words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    List<EcsTask.SecretStore> stores =
        Arrays.stream(EcsTask.SecretStore.values())
            .filter(store -> words.contains(Form.words(store)))
            .toList();
    return stores.size() == words.size()
        ? Parsed.ok(stores)
        : Parsed.bad("write secrets manager, parameter store, both, or nothing");
  }

  static void function(Form<LambdaFunction> form) {
    Subject<LambdaFunction> subject = form.subject();
    form.members(
        "Interfaces it shares",
        () ->
            Candidates.all(
                subject.topology(),
                NetworkInterface.class,
                each -> each.attachedTo().filter(owner -> isOther(subject, owner)).isPresent()),
        () -> subject.now().sharedInterfaces(),
        chosen -> Subject.replace(subject.now().withSharedInterfaces(chosen)));
    HostForms.interfaces(form);
  }

  private static boolean isOther(Subject<LambdaFunction> subject, ResourceId owner) {
    return !owner.equals(subject.id())
        && subject.topology().find(owner, LambdaFunction.class).isPresent();
  }

  static void database(Form<DatabaseInstance> form) {
    Subject<DatabaseInstance> subject = form.subject();
    form.choice(
        "State", LifecycleState.values(), DatabaseInstance::state, DatabaseInstance::withState);
    form.text(
        "Port",
        database -> Integer.toString(database.port()),
        typed ->
            Typed.number(typed, "port", 0, HIGHEST_PORT)
                .map(port -> subject.now().withPort(port.intValue())));
    form.toggle(
        "Publicly accessible",
        DatabaseInstance::publiclyAccessible,
        DatabaseInstance::withPubliclyAccessible);
    form.text(
        "DNS name",
        database -> database.dnsName().orElse(""),
        typed -> Parsed.ok(subject.now().withDnsName(stated(typed))));
    form.members(
        "Subnet group",
        () -> Candidates.all(subject.topology(), Subnet.class),
        () -> subject.now().subnets(),
        chosen -> Subject.replace(subject.now().withSubnets(chosen)));
    HostForms.interfaces(form);
  }
}
