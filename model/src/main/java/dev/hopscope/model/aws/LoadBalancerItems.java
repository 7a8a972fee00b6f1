package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a snapshot lists of load balancers, and which piece is about which. Ids are the last parts
 * of ARNs; answers that do not name their owner are told by the names of their files: the ARN, its
 * last part, or the name (cloudmapper, Batfish and shell loops do so).
 */
final class LoadBalancerItems {
  private static final Pattern NO_SHAPE = Pattern.compile("(?!)");

  private final Map<ResourceId, Item> balancers = new LinkedHashMap<>();
  private final Map<ResourceId, Item> groups = new LinkedHashMap<>();
  private final Map<ResourceId, Item> classics = new LinkedHashMap<>();
  private final Map<ResourceId, List<Item>> listeners = new HashMap<>();
  private final Map<ResourceId, List<Item>> rules = new HashMap<>();
  private final Map<ResourceId, List<Item>> targets = new HashMap<>();
  private final Map<ResourceId, Map<String, String>> attributes = new HashMap<>();
  private final Map<ResourceId, ResourceId> aliases = new HashMap<>();

  LoadBalancerItems(Snapshot snapshot) {
    for (Item item : snapshot.items(Call.LOAD_BALANCERS)) {
      item.text("LoadBalancerArn")
          .ifPresent(arn -> know(balancers, arn, item, item.text("LoadBalancerName")));
    }
    for (Item item : snapshot.items(Call.TARGET_GROUPS)) {
      item.text("TargetGroupArn")
          .ifPresent(arn -> know(groups, arn, item, item.text("TargetGroupName")));
    }
    for (Item item : snapshot.items(Call.CLASSIC_LOAD_BALANCERS)) {
      item.text("LoadBalancerName").ifPresent(name -> classics.putIfAbsent(classicId(name), item));
    }
    readListeners(snapshot);
    readTargets(snapshot);
    readAttributes(snapshot);
  }

  private void know(Map<ResourceId, Item> known, String arn, Item item, Optional<String> name) {
    ResourceId id = idOf(arn);
    known.putIfAbsent(id, item);
    String last = id.value().substring(id.value().lastIndexOf('/') + 1);
    aliases.putIfAbsent(ResourceId.of(last), id);
    aliases.putIfAbsent(ResourceId.of(arn.replaceAll("[:/]", "_")), id);
    name.ifPresent(each -> aliases.putIfAbsent(ResourceId.of(each), id));
  }

  /** {@code app/shop/50dc} of a load balancer's ARN, {@code targetgroup/web/73e2} of a group's. */
  static ResourceId idOf(String arn) {
    String last = arn.substring(arn.lastIndexOf(':') + 1);
    return ResourceId.of(
        last.startsWith("loadbalancer/") ? last.substring("loadbalancer/".length()) : last);
  }

  static ResourceId classicId(String name) {
    return ResourceId.of("elb/" + name);
  }

  Map<ResourceId, Item> balancers() {
    return balancers;
  }

  Map<ResourceId, Item> groups() {
    return groups;
  }

  Map<ResourceId, Item> classics() {
    return classics;
  }

  /** The listeners of a load balancer; empty where nothing is said of them. */
  Optional<List<Item>> listenersOf(ResourceId balancer) {
    return Optional.ofNullable(listeners.get(balancer));
  }

  /** The rules of a listener. */
  List<Item> rulesOf(Item listener) {
    return listener
        .text("ListenerArn")
        .map(arn -> rules.getOrDefault(idOf(arn), List.of()))
        .orElse(List.of());
  }

  /** What is registered in a target group; empty where nothing is said of it. */
  Optional<List<Item>> targetsOf(ResourceId group) {
    return Optional.ofNullable(targets.get(group));
  }

  /** An attribute of a load balancer or target group. */
  Optional<String> attribute(ResourceId owner, String key) {
    return Optional.ofNullable(attributes.getOrDefault(owner, Map.of()).get(key));
  }

  boolean hasAttributes(ResourceId owner) {
    return attributes.containsKey(owner);
  }

  /** The load balancer that the names of a file and its folders hold. */
  Optional<ResourceId> namedBy(Origin origin) {
    return origin
        .owner(aliases.keySet(), NO_SHAPE)
        .map(aliases::get)
        .filter(balancers::containsKey);
  }

  /** The load balancer that an interface's description names: {@code ELB app/shop/50dc}. */
  Optional<ResourceId> described(Item networkInterface) {
    String text = networkInterface.text("Description").orElse("");
    if (!text.startsWith("ELB ")) {
      return Optional.empty();
    }
    String named = text.substring("ELB ".length()).strip();
    return Optional.of(ResourceId.of(named))
        .filter(balancers::containsKey)
        .or(() -> Optional.of(classicId(named)).filter(classics::containsKey));
  }

  /** The security groups that a load balancer lists. */
  List<ResourceId> groupsOf(ResourceId balancer) {
    Item item = balancers.containsKey(balancer) ? balancers.get(balancer) : classics.get(balancer);
    return item == null ? List.of() : item.references("SecurityGroups");
  }

  private void readListeners(Snapshot snapshot) {
    List<Item> all = new ArrayList<>(snapshot.items(Call.LISTENERS));
    for (Item bundle : snapshot.items(Call.LISTENERS_BY_LOAD_BALANCER)) {
      bundle
          .text("LoadBalancerArn")
          .ifPresent(arn -> listeners.putIfAbsent(idOf(arn), new ArrayList<>()));
      all.addAll(bundle.list("Listeners"));
    }
    for (Item item : all) {
      item.text("LoadBalancerArn")
          .ifPresent(arn -> listeners.computeIfAbsent(idOf(arn), _ -> new ArrayList<>()).add(item));
    }
    for (Origin origin : snapshot.emptyAnswers(Call.LISTENERS)) {
      asked(origin, balancers).ifPresent(id -> listeners.putIfAbsent(id, new ArrayList<>()));
    }
    for (Item item : snapshot.items(Call.LISTENER_RULES)) {
      item.text("RuleArn")
          .filter(arn -> arn.contains(":listener-rule/"))
          .ifPresent(
              arn -> rules.computeIfAbsent(listenerOf(arn), _ -> new ArrayList<>()).add(item));
    }
  }

  /** About which one an answer is that lists nothing: it is called by its name, or the only one. */
  private Optional<ResourceId> asked(Origin origin, Map<ResourceId, Item> known) {
    return origin
        .owner(aliases.keySet(), NO_SHAPE)
        .map(aliases::get)
        .filter(known::containsKey)
        .or(() -> known.keySet().stream().findFirst().filter(_ -> known.size() == 1));
  }

  private static ResourceId listenerOf(String ruleArn) {
    String arn = ruleArn.replace(":listener-rule/", ":listener/");
    return idOf(arn.substring(0, arn.lastIndexOf('/')));
  }

  private void readTargets(Snapshot snapshot) {
    for (Item bundle : snapshot.items(Call.TARGETS_BY_GROUP)) {
      bundle
          .text("TargetGroupArn")
          .ifPresent(arn -> addTargets(idOf(arn), bundle.list("TargetHealthDescriptions")));
    }
    for (Origin origin : snapshot.emptyAnswers(Call.TARGET_HEALTH)) {
      asked(origin, groups).ifPresent(id -> addTargets(id, List.of()));
    }
    for (Item item : snapshot.items(Call.TARGET_HEALTH)) {
      item.origin()
          .owner(aliases.keySet(), NO_SHAPE)
          .map(aliases::get)
          .filter(groups::containsKey)
          .ifPresent(id -> addTargets(id, List.of(item)));
    }
  }

  private void addTargets(ResourceId group, List<Item> items) {
    targets.computeIfAbsent(group, _ -> new ArrayList<>()).addAll(items);
  }

  private void readAttributes(Snapshot snapshot) {
    for (Item bundle : snapshot.items(Call.ATTRIBUTES_BY_LOAD_BALANCER)) {
      bundle
          .text("LoadBalancerArn")
          .ifPresent(arn -> bundle.list("Attributes").forEach(each -> put(idOf(arn), each)));
    }
    for (Item item : snapshot.items(Call.ATTRIBUTES)) {
      item.origin()
          .owner(aliases.keySet(), NO_SHAPE)
          .map(aliases::get)
          .ifPresent(id -> put(id, item));
    }
  }

  private void put(ResourceId owner, Item attribute) {
    attribute
        .text("Key")
        .ifPresent(
            key ->
                attributes
                    .computeIfAbsent(owner, _ -> new HashMap<>())
                    .put(key, attribute.text("Value").orElse("")));
  }
}
