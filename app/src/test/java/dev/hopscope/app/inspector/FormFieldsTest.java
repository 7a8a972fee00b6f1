package dev.hopscope.app.inspector;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field of every kind is read by a form, or it is said here why none shows it. */
class FormFieldsTest {
  private static final Map<String, String> SHOWN_OTHERWISE =
      Map.ofEntries(
          Map.entry("NetworkAcl.inbound", "by rules(direction)"),
          Map.entry("NetworkAcl.outbound", "by rules(direction)"),
          Map.entry("SecurityGroup.inbound", "by rules(direction)"),
          Map.entry("SecurityGroup.outbound", "by rules(direction)"),
          Map.entry("TransitGatewayPolicyTable.rules", "by inOrder()"),
          Map.entry("TargetGroup.preserveClientIp", "by preservesClientIp()"),
          Map.entry("TransitGatewayPeeringAttachment.requesterAssociation", "by associationAt()"),
          Map.entry("TransitGatewayPeeringAttachment.accepterAssociation", "by associationAt()"),
          Map.entry("RestApi.integrations", "by the rows of both kinds of APIs"),
          Map.entry("HttpApi.integrations", "by the rows of both kinds of APIs"),
          Map.entry("LoadBalancer.crossZone", "by crossesZones()"),
          Map.entry("VpnConnection.bgp", "by attributes()"),
          Map.entry("VirtualInterface.bgp", "by attributes()"),
          Map.entry("VirtualInterface.sessionsUp", "by carries(family)"),
          Map.entry("LoadBalancer.listenersUnknown", "what a snapshot lacks is no choice"),
          Map.entry("TargetGroup.targetsUnknown", "what a snapshot lacks is no choice"),
          Map.entry("TransitGatewayAttachment.natSupport", "decides nothing but a doubt"),
          Map.entry("TransitGatewayAttachment.creationTime", "AWS sets it, nobody chooses it"),
          Map.entry("TransitGatewayConnectPeer.transitGatewayAddress", "decides no packet's way"),
          Map.entry("TransitGatewayConnectPeer.insideCidrs", "decides no packet's way"),
          Map.entry("VpcEndpointService.availabilityZones", "follows from its load balancers"));

  @Test
  void everyFieldIsReadByAForm() {
    Set<String> read = read();
    List<String> notShown =
        fields()
            .filter(field -> !read.contains(field) && !SHOWN_OTHERWISE.containsKey(field))
            .toList();
    assertThat(notShown).isEmpty();
  }

  @Test
  void nothingIsExcusedThatAFormShowsOrNoKindHas() {
    Set<String> read = read();
    List<String> fields = fields().toList();
    assertThat(SHOWN_OTHERWISE.keySet())
        .allSatisfy(
            field -> {
              assertThat(fields).contains(field);
              assertThat(read).doesNotContain(field);
            });
  }

  private static Stream<String> fields() {
    return Stream.of(ResourceKind.values())
        .map(ResourceKind::type)
        .flatMap(
            type ->
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals("id") && !name.equals("name"))
                    .map(name -> type.getSimpleName() + "." + name));
  }

  /** The accessors of kinds that classes of the inspector call or refer to. */
  private static Set<String> read() {
    JavaClasses inspector =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(InspectorPane.class.getPackageName());
    return inspector.stream()
        .flatMap(each -> each.getAccessesFromSelf().stream())
        .map(JavaAccess::getTarget)
        .filter(target -> target.getOwner().isAssignableTo(Resource.class))
        .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
        .collect(toSet());
  }
}
