package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four answers that describe a Client VPN endpoint. */
class ClientVpnReaderTest {
  @TempDir Path folder;

  private Answers endpoint() {
    return Answers.in(folder)
        .with(
            "endpoints.json",
            """
            {'ClientVpnEndpoints': [{'ClientVpnEndpointId': 'cvpn-endpoint-1', 'VpcId': 'vpc-1',
              'ClientCidrBlock': '172.31.0.0/22', 'Status': {'Code': 'available'},
              'Tags': [{'Key': 'Name', 'Value': 'home'}]}]}
            """);
  }

  private Answers whole() {
    return endpoint()
        .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with(
            "targets.json",
            """
            {'ClientVpnTargetNetworks': [{'AssociationId': 'cvpn-assoc-1', 'VpcId': 'vpc-1',
              'TargetNetworkId': 'subnet-1', 'ClientVpnEndpointId': 'cvpn-endpoint-1',
              'Status': {'Code': 'associated'}}]}
            """)
        .with(
            "routes.json",
            """
            {'Routes': [{'ClientVpnEndpointId': 'cvpn-endpoint-1',
              'DestinationCidr': '10.0.0.0/16', 'TargetSubnet': 'subnet-1',
              'Status': {'Code': 'active'}}]}
            """)
        .with(
            "rules.json",
            """
            {'AuthorizationRules': [
              {'ClientVpnEndpointId': 'cvpn-endpoint-1', 'DestinationCidr': '10.0.0.0/16',
               'GroupId': '', 'AccessAll': true, 'Status': {'Code': 'active'}},
              {'ClientVpnEndpointId': 'cvpn-endpoint-1', 'DestinationCidr': '10.0.1.0/24',
               'GroupId': 'engineers', 'AccessAll': false, 'Status': {'Code': 'active'}},
              {'ClientVpnEndpointId': 'cvpn-endpoint-1', 'DestinationCidr': '10.0.2.0/24',
               'AccessAll': true, 'Status': {'Code': 'revoking'}}]}
            """)
        .with(
            "interfaces.json",
            """
            {'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1',
              'VpcId': 'vpc-1', 'Description': 'ClientVPN Endpoint resource',
              'PrivateIpAddress': '10.0.5.7', 'Status': 'in-use'}]}
            """);
  }

  @Test
  void endpointIsPutTogetherOfItsFourAnswers() {
    ResourceId subnet = ResourceId.of("subnet-1");
    assertThat(whole().resource("cvpn-endpoint-1", ClientVpnEndpoint.class))
        .isEqualTo(
            new ClientVpnEndpoint(
                ResourceId.of("cvpn-endpoint-1"),
                "home",
                Optional.of(ResourceId.of("vpc-1")),
                Cidr.parse("172.31.0.0/22"),
                List.of(new ClientVpnTarget(subnet, LifecycleState.AVAILABLE)),
                List.of(new ClientVpnRoute(Cidr.parse("10.0.0.0/16"), subnet)),
                List.of(
                    new ClientVpnAuthorization(Cidr.parse("10.0.0.0/16"), Optional.empty()),
                    new ClientVpnAuthorization(
                        Cidr.parse("10.0.1.0/24"), Optional.of("engineers"))),
                LifecycleState.AVAILABLE));
  }

  @Test
  void interfaceInATargetNetworkBelongsToTheEndpoint() {
    NetworkInterface own = whole().resource("eni-1", NetworkInterface.class);
    assertThat(own.type()).isEqualTo(InterfaceType.CLIENT_VPN);
    assertThat(own.attachedTo()).contains(ResourceId.of("cvpn-endpoint-1"));
  }

  @Test
  void endpointAloneLacksItsParts() {
    assertThat(endpoint().network().lacks(ResourceKind.CLIENT_VPN_ENDPOINT)).isTrue();
    assertThat(whole().network().lacks(ResourceKind.CLIENT_VPN_ENDPOINT)).isFalse();
  }
}
