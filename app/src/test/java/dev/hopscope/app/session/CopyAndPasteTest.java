package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Pasting;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.DocumentWriter;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources copied as text and pasted into the same network, or into an empty one. */
class CopyAndPasteTest {
  private static final Point SOMEWHERE = new Point(500, 400);

  @Test
  void aCopiedInstanceGetsANameAndAnAddressOfItsOwn() {
    Document document = Sample.named("01-three-tier").document();
    Instance web = named(document, Instance.class, "web");

    Document after = pasted(document, web.id(), subnetOf(document, web));

    assertThat(after.topology().all(Instance.class)).extracting(Instance::name).contains("web-2");
    assertThat(
            after.topology().all(NetworkInterface.class).stream()
                .flatMap(own -> own.addresses().stream())
                .map(own -> own.address())
                .toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void aCopiedSubnetGetsTheNextFreeRangeOfItsVpc() {
    Document document = Sample.named("01-three-tier").document();
    Subnet subnet = document.topology().all(Subnet.class).getFirst();

    Document after = pasted(document, subnet.id(), Optional.of(subnet.vpc()));

    List<Subnet> subnets =
        after.topology().referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class);
    assertThat(subnets)
        .hasSize(
            document.topology().referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class).size()
                + 1);
    assertThat(subnets).extracting(Subnet::cidr).doesNotHaveDuplicates();
  }

  @Test
  void aCopiedVpcNamesItsOwnTablesAndGroups() {
    Document document = Sample.named("01-three-tier").document();
    Vpc vpc = document.topology().all(Vpc.class).getFirst();

    Document after = pasted(document, vpc.id(), Optional.empty());

    Vpc copy =
        after.topology().all(Vpc.class).stream()
            .filter(each -> !document.topology().containsVertex(each.id()))
            .findFirst()
            .orElseThrow();
    assertThat(copy.mainRouteTable()).isPresent().isNotEqualTo(vpc.mainRouteTable());
    for (NetworkInterface own : after.topology().all(NetworkInterface.class)) {
      if (!document.topology().containsVertex(own.id())) {
        assertThat(own.securityGroups())
            .allSatisfy(
                group ->
                    assertThat(after.topology().find(group, SecurityGroup.class))
                        .hasValueSatisfying(found -> assertThat(found.vpc()).isEqualTo(copy.id())));
      }
    }
  }

  @Test
  void whatIsNoTopologyIsNotPasted() {
    assertThat(CopyText.read("10.0.0.0/16")).isEmpty();
    assertThat(CopyText.read("{}")).isEmpty();
  }

  @Test
  void aSubnetInAnEmptyDocumentGetsAVpcAroundItAndThatIsSaid() {
    Document document = Sample.named("01-three-tier").document();
    Subnet subnet = document.topology().all(Subnet.class).getFirst();
    Document clip = CopyText.read(CopyText.of(document, Set.of(subnet.id()))).orElseThrow();

    Pasting.Pasted pasted =
        Pasting.of(Document.empty(), clip, "Paste", Optional.empty(), SOMEWHERE);

    Document after = pasted.edit().applyTo(Document.empty());
    assertThat(pasted.said())
        .anyMatch(said -> said.endsWith("was made for " + subnet.label() + "."));
    assertThat(after.topology().all(Subnet.class)).hasSize(1);
    assertThat(after.topology().all(Vpc.class)).hasSize(1);
    assertThat(errors(after)).isEmpty();
    assertThat(DocumentReader.read(DocumentWriter.text(after)))
        .isInstanceOf(LoadResult.Loaded.class);
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void aPasteBringsNoNewErrorAndCanBeSaved(Sample sample) {
    Document document = sample.document();
    Set<Problem> before = errors(document);
    for (Resource resource : document.topology().all(Resource.class)) {
      boolean copied = resource instanceof Subnet || resource instanceof Instance;
      if (copied) {
        Optional<ResourceId> into =
            resource instanceof Subnet subnet
                ? Optional.of(subnet.vpc())
                : subnetOf(document, resource);
        Document after = pasted(document, resource.id(), into);
        Set<Problem> made = errors(after);
        made.removeAll(before);
        assertThat(made).as(resource.id().value()).isEmpty();
        assertThat(DocumentReader.read(DocumentWriter.text(after)))
            .as(resource.id().value())
            .isInstanceOf(LoadResult.Loaded.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void everyVpcCanBePastedIntoAnEmptyDocument(Sample sample) {
    Document document = sample.document();
    for (Vpc vpc : document.topology().all(Vpc.class)) {
      Document clip = CopyText.read(CopyText.of(document, Set.of(vpc.id()))).orElseThrow();
      Edit edit = Pasting.of(Document.empty(), clip, "Paste", Optional.empty(), SOMEWHERE).edit();
      Document after = edit.applyTo(Document.empty());

      assertThat(after.topology().all(Vpc.class)).hasSize(1);
      assertThat(after.topology().all(Subnet.class))
          .hasSameSizeAs(document.topology().referrers(vpc.id(), Role.CONTAINED_IN, Subnet.class));
      assertThat(DocumentReader.read(DocumentWriter.text(after)))
          .isInstanceOf(LoadResult.Loaded.class);
    }
  }

  private static Document pasted(Document document, ResourceId copied, Optional<ResourceId> into) {
    Document clip = CopyText.read(CopyText.of(document, Set.of(copied))).orElseThrow();
    return Pasting.of(document, clip, "Paste", into, SOMEWHERE).edit().applyTo(document);
  }

  private static Optional<ResourceId> subnetOf(Document document, Resource owner) {
    return document.topology().referrers(owner.id(), Role.PART_OF, NetworkInterface.class).stream()
        .map(NetworkInterface::subnet)
        .findFirst();
  }

  private static <T extends Resource> T named(Document document, Class<T> type, String name) {
    return document.topology().all(type).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Problem> errors(Document document) {
    Set<Problem> errors = new HashSet<>();
    Checks.of(document.topology()).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(errors::add);
    return errors;
  }
}
