package dev.hopscope.model.edit;

import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A copied part of a network put into one: under new ids and names, with ranges and addresses that
 * are free there. What its resources name among themselves they go on naming; what they name
 * outside they keep where it is there and may be named, else it is dropped and said.
 *
 * @param added the new resources, containers before what they hold
 * @param ids the new id for each copied one that is there now
 * @param said what was dropped, a sentence each
 */
public record Paste(List<Resource> added, Map<ResourceId, ResourceId> ids, List<String> said) {
  private static final Comparator<Resource> CONTAINERS_FIRST =
      Comparator.comparing(Resource::kind).thenComparing(Resource::id);

  public Paste {
    added = List.copyOf(added);
    ids = Map.copyOf(ids);
    said = List.copyOf(said);
  }

  /**
   * Puts a clip into a network.
   *
   * @param boxes where it is pasted: a resource and the boxes around it, innermost first
   */
  public static Paste of(Topology target, Topology clip, List<ResourceId> boxes) {
    PasteVpcs whole = PasteVpcs.of(target, clip, PasteIds.of(target, clip, boxes));
    Map<ResourceId, ResourceId> ids = PasteIds.of(target, whole.clip(), boxes);
    Set<ResourceId> leftOut = new LinkedHashSet<>();
    while (true) {
      Work work = new Work(target, whole.clip(), ids, leftOut);
      work.said.addAll(whole.said());
      work.putAll();
      if (!leftOut.addAll(work.homeless)) {
        return work.paste();
      }
    }
  }

  /** The paste as steps of one edit. */
  public List<Edit> steps() {
    return added.stream().<Edit>map(Edit.AddResource::new).toList();
  }

  /** A paste being made, without what is known to have no place. */
  private static final class Work {
    private final Topology before;
    private final Topology clip;
    private final Map<ResourceId, ResourceId> ids;
    private final Set<ResourceId> leftOut;
    private final Set<ResourceId> homeless = new LinkedHashSet<>();
    private final Set<ResourceId> toCome = new HashSet<>();
    private final Map<ResourceId, ResourceId> put = new LinkedHashMap<>();
    private final List<Resource> added = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final PasteAddresses addresses = new PasteAddresses(said::add);
    private Topology now;

    Work(Topology target, Topology clip, Map<ResourceId, ResourceId> ids, Set<ResourceId> leftOut) {
      this.before = target;
      this.clip = clip;
      this.ids = ids;
      this.leftOut = leftOut;
      this.now = target;
    }

    void putAll() {
      Renumbering renumbering = new Renumbering(ids);
      List<Resource> all =
          clip.resources().stream()
              .sorted(CONTAINERS_FIRST)
              .filter(resource -> !leftOut.contains(resource.id()))
              .filter(resource -> !isPlaceThatIsThere(resource))
              .toList();
      all.forEach(resource -> toCome.add(renumbering.of(resource.id())));
      all.forEach(resource -> put(resource, renumbering.of(resource)));
    }

    Paste paste() {
      for (ResourceId id : leftOut) {
        clip.find(id)
            .ifPresent(each -> said.add(each.label() + " has no place here and was left out."));
      }
      return new Paste(added.stream().filter(this::isWanted).toList(), put, said);
    }

    /** Regions and zones come along only for what is in them. */
    private boolean isWanted(Resource each) {
      return !PasteIds.isPlace(each)
          || added.stream().filter(other -> names(other, each.id())).anyMatch(this::isWanted);
    }

    private boolean isPlaceThatIsThere(Resource resource) {
      return PasteIds.isPlace(resource)
          && before.containsVertex(ids.getOrDefault(resource.id(), resource.id()));
    }

    private void put(Resource original, Resource renumbered) {
      Optional<Resource> settled =
          isWithoutItsInterfaces(original) || isOfWhatIsLeftOut(original) || isSecond(renumbered)
              ? Optional.empty()
              : settled(renumbered).flatMap(each -> addresses.of(now, original, each));
      if (settled.isEmpty()) {
        homeless.add(original.id());
        return;
      }
      Resource named =
          PasteIds.isPlace(original)
              ? settled.get()
              : settled.get().withName(PasteNames.free(now, settled.get()));
      now = now.with(named);
      put.put(original.id(), named.id());
      added.add(named);
    }

    /** What had interfaces and would have none has no place in the network. */
    private boolean isWithoutItsInterfaces(Resource original) {
      List<NetworkInterface> own =
          clip.referrers(original.id(), Role.PART_OF, NetworkInterface.class);
      return !own.isEmpty() && own.stream().allMatch(each -> leftOut.contains(each.id()));
    }

    /** An Elastic IP address came along for its interface alone, and is paid for while it idles. */
    private boolean isOfWhatIsLeftOut(Resource original) {
      return original instanceof ElasticIp elastic
          && elastic.networkInterface().filter(leftOut::contains).isPresent();
    }

    /** AWS gives a VPC one Instance Connect Endpoint. */
    private boolean isSecond(Resource renumbered) {
      return renumbered instanceof InstanceConnectEndpoint endpoint
          && now.find(endpoint.subnet(), Subnet.class).stream()
              .flatMap(
                  subnet -> now.referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class).stream())
              .anyMatch(
                  subnet ->
                      !now.referrers(subnet.id(), Role.CONTAINED_IN, InstanceConnectEndpoint.class)
                          .isEmpty());
    }

    /**
     * The resource with everything that it may not name here taken out; nothing if it cannot be.
     */
    private Optional<Resource> settled(Resource resource) {
      Resource left = resource;
      for (Reference reference : resource.references()) {
        ResourceId target = reference.target();
        if (toCome.contains(target)) {
          continue;
        }
        boolean there = before.containsVertex(target);
        switch (reference.role()) {
          case CONTAINED_IN, CONNECTS -> {
            if (!there) {
              return Optional.empty();
            }
          }
          case PART_OF -> {
            if (!there || left instanceof NetworkInterface) {
              Optional<Resource> alone = alone(left);
              if (alone.isEmpty()) {
                return Optional.empty();
              }
              left = alone.get();
            }
          }
          case ATTACHED_TO -> left = without(left, target);
          case ASSOCIATED_WITH, ROUTES_TO -> {
            if (!there || !isInReach(left, target)) {
              left = without(left, target);
            }
          }
          case REFERS_TO -> {}
        }
      }
      return Optional.of(left);
    }

    private Resource without(Resource resource, ResourceId target) {
      Resource left = resource.afterRemovalOf(target);
      if (!left.equals(resource)) {
        String name = before.find(target).map(Resource::label).orElse(target.value());
        said.add(
            left.mayNameWhatIsGone(target) && names(left, target)
                ? "Routes of the copy of %s to %s are blackholes.".formatted(resource.label(), name)
                : "The copy of %s no longer names %s.".formatted(resource.label(), name));
      }
      return left;
    }

    private static boolean names(Resource resource, ResourceId target) {
      return resource.references().stream()
          .anyMatch(reference -> reference.target().equals(target));
    }

    /** An interface whose owner was not copied is attached to nothing; AWS's own are not copied. */
    private static Optional<Resource> alone(Resource resource) {
      return resource instanceof NetworkInterface own && own.type() == InterfaceType.INTERFACE
          ? Optional.of(own.attached(InterfaceStatus.AVAILABLE, Optional.empty(), 0))
          : Optional.empty();
    }

    /** Tables, filters and groups serve their own VPC. */
    private boolean isInReach(Resource resource, ResourceId target) {
      Optional<ResourceId> own = vpcAround(resource);
      Optional<ResourceId> theirs = before.find(target).flatMap(this::vpcAround);
      return own.isEmpty() || theirs.isEmpty() || own.equals(theirs);
    }

    private Optional<ResourceId> vpcAround(Resource resource) {
      Optional<Resource> next = Optional.of(resource);
      for (int depth = 0; depth < Role.values().length && next.isPresent(); depth++) {
        if (next.get() instanceof Vpc vpc) {
          return Optional.of(vpc.id());
        }
        next =
            next.get().references().stream()
                .filter(reference -> reference.role() == Role.CONTAINED_IN)
                .flatMap(reference -> now.find(reference.target()).stream())
                .findFirst();
      }
      return Optional.empty();
    }
  }
}
