package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndsTest {
  private static final Topology NETWORK =
      Topology.of(
          List.<Resource>of(
              instance("i-1", "web"),
              interfaceOf("i-1", "10.0.0.10"),
              instance("i-2", "app"),
              interfaceOf("i-2", "10.0.1.10"),
              instance("i-3", "twin"),
              instance("i-4", "twin")));

  @Test
  void anEmptyFieldOffersTheInternetAndEveryInstance() {
    assertThat(texts("")).containsExactly("internet", "web", "app", "i-3", "i-4");
  }

  @Test
  void anEndIsFoundByItsAddress() {
    assertThat(texts("10.0.1")).containsExactly("app");
  }

  @Test
  void anEndIsFoundByItsIdInAnyCase() {
    assertThat(texts("I-1")).containsExactly("web");
  }

  @Test
  void twinsAreNamedByTheirIds() {
    assertThat(texts("twin")).containsExactly("i-3", "i-4");
  }

  @Test
  void whatIsNotInTheNetworkIsNamedAsItIs() {
    assertThat(new Ends(NETWORK).textFor(ResourceId.of("eni-9"))).isEqualTo("eni-9");
  }

  @Test
  void servicesAndAnImagePullAreOfferedAsDestinations() {
    assertThat(destinations("s3")).containsExactly("s3");
    assertThat(destinations("image")).containsExactly("image-pull");
    assertThat(texts("image")).isEmpty();
  }

  private static List<String> destinations(String typed) {
    return new Ends(NETWORK).matching(typed, Side.TO).stream().map(Ends.End::text).toList();
  }

  private static List<String> texts(String typed) {
    return new Ends(NETWORK).matching(typed, Side.FROM).stream().map(Ends.End::text).toList();
  }

  private static Instance instance(String id, String name) {
    return new Instance(ResourceId.of(id), name, InstanceState.RUNNING, Appliance.UNSPECIFIED);
  }

  private static NetworkInterface interfaceOf(String owner, String address) {
    return new NetworkInterface(
        ResourceId.of("eni-" + owner),
        "",
        ResourceId.of("subnet-1"),
        List.of(PrivateAddress.of(Address.parse(address))),
        List.of(),
        List.of(),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.of(ResourceId.of(owner)),
        0);
  }
}
