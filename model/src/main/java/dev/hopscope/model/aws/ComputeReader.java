package dev.hopscope.model.aws;

import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code tasks}, {@code Functions} and {@code DBInstances}, and finds the interfaces by which
 * they are in the network: a task names its own, those of a function and a database lie in its
 * subnets with its groups.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html">FunctionConfiguration</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html">DBInstance</a>
 */
final class ComputeReader {
  private static final int POSTGRES = 5432;

  private final Snapshot snapshot;
  private final Notes notes;
  private final Map<ResourceId, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final Set<ResourceId> ofDatabases = new HashSet<>();
  private final List<Resource> read = new ArrayList<>();

  ComputeReader(Snapshot snapshot, Notes notes, Collection<NetworkInterface> listed) {
    this.snapshot = snapshot;
    this.notes = notes;
    listed.forEach(each -> interfaces.put(each.id(), each));
    for (Item item : snapshot.items(Call.NETWORK_INTERFACES)) {
      if (isDatabases(item)) {
        ofDatabases.add(item.requiredReference("NetworkInterfaceId"));
      }
    }
    snapshot.items(Call.ECS_TASKS).forEach(this::readTask);
    functions(snapshot).forEach(this::readFunction);
    snapshot.items(Call.DB_INSTANCES).forEach(this::readDatabase);
  }

  /** Each function once: it may be listed and asked for by its name. */
  private static Collection<Item> functions(Snapshot snapshot) {
    Map<String, Item> functions = new LinkedHashMap<>();
    Stream.concat(snapshot.items(Call.FUNCTIONS).stream(), snapshot.items(Call.FUNCTION).stream())
        .forEach(
            item -> item.text("FunctionName").ifPresent(name -> functions.putIfAbsent(name, item)));
    return functions.values();
  }

  private static boolean isDatabases(Item item) {
    return item.text("RequesterId").filter("amazon-rds"::equals).isPresent()
        || item.text("Description").filter(text -> text.startsWith("RDSNetwork")).isPresent();
  }

  List<Resource> read() {
    return read;
  }

  /** All interfaces, those that were found with their owners. */
  List<NetworkInterface> interfaces() {
    return List.copyOf(interfaces.values());
  }

  private void readTask(Item item) {
    String arn = item.required("taskArn");
    ResourceId id = ResourceId.of(arn.substring(arn.lastIndexOf('/') + 1));
    Optional<ResourceId> own = interfaceOfTask(item);
    boolean stopped = item.text("lastStatus").filter("STOPPED"::equals).isPresent();
    if (stopped || own.isEmpty()) {
      return;
    }
    Optional<Item> definition =
        item.text("taskDefinitionArn")
            .flatMap(
                wanted ->
                    snapshot.items(Call.TASK_DEFINITION).stream()
                        .filter(
                            each ->
                                each.text("taskDefinitionArn").filter(wanted::equals).isPresent())
                        .findFirst());
    read.add(
        new EcsTask(
            id,
            item.text("group").orElse(""),
            launchType(item),
            image(item).or(() -> definition.flatMap(ComputeReader::defined)),
            definition.flatMap(ComputeReader::logDriver),
            definition.map(ComputeReader::secrets).orElse(List.of())));
    attach(own.get(), id);
  }

  private static Optional<ResourceId> interfaceOfTask(Item task) {
    return task.list("attachments").stream()
        .flatMap(attachment -> attachment.list("details").stream())
        .filter(detail -> detail.text("name").filter("networkInterfaceId"::equals).isPresent())
        .flatMap(detail -> detail.reference("value").stream())
        .findFirst();
  }

  private static EcsTask.LaunchType launchType(Item task) {
    return switch (task.text("launchType").orElse("FARGATE")) {
      case "EC2" -> EcsTask.LaunchType.EC2;
      case "EXTERNAL" -> EcsTask.LaunchType.EXTERNAL;
      default -> EcsTask.LaunchType.FARGATE;
    };
  }

  private static Optional<String> image(Item task) {
    return task.list("containers").stream()
        .flatMap(container -> container.text("image").stream())
        .findFirst();
  }

  private static Optional<String> defined(Item definition) {
    return definition.list("containerDefinitions").stream()
        .flatMap(container -> container.text("image").stream())
        .findFirst();
  }

  private static Optional<String> logDriver(Item definition) {
    return definition.list("containerDefinitions").stream()
        .flatMap(container -> container.child("logConfiguration").stream())
        .flatMap(logs -> logs.text("logDriver").stream())
        .findFirst();
  }

  private static List<EcsTask.SecretStore> secrets(Item definition) {
    return definition.list("containerDefinitions").stream()
        .flatMap(container -> container.list("secrets").stream())
        .map(
            secret ->
                secret.text("valueFrom").orElse("").contains(":secretsmanager:")
                    ? EcsTask.SecretStore.SECRETS_MANAGER
                    : EcsTask.SecretStore.PARAMETER_STORE)
        .distinct()
        .sorted()
        .toList();
  }

  private void readFunction(Item item) {
    Optional<Item> config = item.child("VpcConfig");
    List<ResourceId> subnets = config.map(vpc -> vpc.references("SubnetIds")).orElse(List.of());
    if (subnets.isEmpty()) {
      return;
    }
    ResourceId id = item.requiredReference("FunctionName");
    Set<ResourceId> groups =
        config.map(vpc -> Set.copyOf(vpc.references("SecurityGroupIds"))).orElse(Set.of());
    List<NetworkInterface> found =
        interfaces.values().stream()
            .filter(each -> each.type() == InterfaceType.LAMBDA)
            .filter(each -> fits(each, subnets, groups))
            .toList();
    if (found.isEmpty()) {
      notes.add("No interface of function " + id + " is listed.");
    }
    List<ResourceId> shared =
        found.stream()
            .filter(each -> each.attachedTo().isPresent())
            .map(NetworkInterface::id)
            .toList();
    found.stream()
        .filter(each -> each.attachedTo().isEmpty())
        .forEach(each -> attach(each.id(), id));
    read.add(new LambdaFunction(id, "", shared));
  }

  /** Whether it lies in one of the subnets and has exactly these groups. */
  static boolean fits(NetworkInterface each, List<ResourceId> subnets, Set<ResourceId> groups) {
    return subnets.contains(each.subnet()) && Set.copyOf(each.securityGroups()).equals(groups);
  }

  private void readDatabase(Item item) {
    ResourceId id = item.requiredReference("DBInstanceIdentifier");
    Optional<Item> endpoint = item.child("Endpoint");
    List<ResourceId> subnets =
        item.child("DBSubnetGroup").stream()
            .flatMap(group -> group.list("Subnets").stream())
            .flatMap(subnet -> subnet.reference("SubnetIdentifier").stream())
            .toList();
    if (subnets.isEmpty()) {
      return;
    }
    read.add(
        new DatabaseInstance(
            id,
            "",
            subnets,
            endpoint
                .flatMap(each -> each.number("Port"))
                .or(() -> item.number("DbInstancePort").filter(port -> port > 0))
                .orElse(POSTGRES),
            item.flag("PubliclyAccessible", false),
            endpoint.flatMap(each -> each.text("Address")),
            States.database(item)));
    Set<ResourceId> groups =
        item.list("VpcSecurityGroups").stream()
            .map(group -> group.requiredReference("VpcSecurityGroupId"))
            .collect(Collectors.toSet());
    List<NetworkInterface> found =
        interfaces.values().stream()
            .filter(each -> ofDatabases.contains(each.id()) && each.attachedTo().isEmpty())
            .filter(each -> fits(each, subnets, groups))
            .toList();
    if (found.size() > 1 && databasesWith(subnets, groups) > 1) {
      notes.add(
          "Which interface is that of database " + id + " is not certain; the first is taken.");
      found = found.subList(0, 1);
    }
    if (found.isEmpty()) {
      notes.add("The interface of database " + id + " is not listed.");
    }
    found.forEach(each -> attach(each.id(), id));
  }

  private long databasesWith(List<ResourceId> subnets, Set<ResourceId> groups) {
    return snapshot.items(Call.DB_INSTANCES).stream()
        .filter(
            other ->
                other.list("VpcSecurityGroups").stream()
                        .map(group -> group.requiredReference("VpcSecurityGroupId"))
                        .collect(Collectors.toSet())
                        .equals(groups)
                    && other.child("DBSubnetGroup").stream()
                        .flatMap(group -> group.list("Subnets").stream())
                        .flatMap(subnet -> subnet.reference("SubnetIdentifier").stream())
                        .toList()
                        .equals(subnets))
        .count();
  }

  private void attach(ResourceId id, ResourceId owner) {
    NetworkInterface before = interfaces.get(id);
    if (before == null) {
      notes.add("Interface " + id + " of " + owner + " is not listed.");
      return;
    }
    interfaces.put(id, before.ownedBy(owner));
  }
}
