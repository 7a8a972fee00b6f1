package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import java.util.List;
import java.util.Optional;

/**
 * A virtual interface on a Direct Connect connection: a VLAN with its BGP sessions between a
 * network outside AWS and a gateway, or the AWS public edge.
 *
 * @param id {@code dxvif-…}
 * @param name its name
 * @param type what it gives access to
 * @param gateway where it ends: a virtual private gateway or a Direct Connect gateway for a private
 *     one, a Direct Connect gateway for a transit one, empty for a public one
 * @param onPremises the network at its far end
 * @param asn the autonomous system number of the far end
 * @param sessionsUp the families whose BGP session is up; none is a virtual interface that is down
 * @param routes what the far end announces by BGP
 * @param bgp how its announcements compare with others; empty is {@link
 *     BgpAttributes#OF_DIRECT_CONNECT}
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html">Virtual
 *     interfaces</a>
 */
public record VirtualInterface(
    ResourceId id,
    String name,
    Type type,
    Optional<ResourceId> gateway,
    Optional<ResourceId> onPremises,
    long asn,
    List<Family> sessionsUp,
    List<Cidr> routes,
    Optional<BgpAttributes> bgp)
    implements Resource {

  /** What a virtual interface gives access to. */
  public enum Type {
    /** The private addresses of VPCs. */
    PRIVATE,
    /** Whatever transit gateways route to. */
    TRANSIT,
    /** The public addresses of AWS and of its customers. */
    PUBLIC
  }

  public VirtualInterface {
    sessionsUp = List.copyOf(sessionsUp);
    routes = List.copyOf(routes);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VIRTUAL_INTERFACE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONNECTS, gateway), Reference.of(Role.CONNECTS, onPremises));
  }

  /** Whether packets of the family pass. */
  public boolean carries(Family family) {
    return sessionsUp.contains(family);
  }

  /** How its announcements compare with others. */
  public BgpAttributes attributes() {
    return bgp.orElse(BgpAttributes.OF_DIRECT_CONNECT);
  }

  @Override
  public VirtualInterface withName(String newName) {
    return new VirtualInterface(
        id, newName, type, gateway, onPremises, asn, sessionsUp, routes, bgp);
  }

  /** The same interface, ending elsewhere. */
  public VirtualInterface between(
      Optional<ResourceId> newGateway, Optional<ResourceId> newOnPremises) {
    return new VirtualInterface(
        id, name, type, newGateway, newOnPremises, asn, sessionsUp, routes, bgp);
  }

  /** The same interface over which the far end announces other ranges. */
  public VirtualInterface withRoutes(List<Cidr> newRoutes) {
    return new VirtualInterface(
        id, name, type, gateway, onPremises, asn, sessionsUp, newRoutes, bgp);
  }

  /** The same interface with the sessions of these families up, and no others. */
  public VirtualInterface withSessionsUp(List<Family> families) {
    return new VirtualInterface(id, name, type, gateway, onPremises, asn, families, routes, bgp);
  }

  /** The same interface with other attributes on its announcements. */
  public VirtualInterface withBgp(Optional<BgpAttributes> attributes) {
    return new VirtualInterface(
        id, name, type, gateway, onPremises, asn, sessionsUp, routes, attributes);
  }

  /** The gateway may be another account's. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return gateway.filter(target::equals).isPresent();
  }

  /** The same interface of another type, ending at this gateway. */
  public VirtualInterface withType(Type newType, Optional<ResourceId> newGateway) {
    return new VirtualInterface(
        id, name, newType, newGateway, onPremises, asn, sessionsUp, routes, bgp);
  }

  /** The same interface to a far end with another autonomous system number. */
  public VirtualInterface withAsn(long newAsn) {
    return new VirtualInterface(
        id, name, type, gateway, onPremises, newAsn, sessionsUp, routes, bgp);
  }
}
