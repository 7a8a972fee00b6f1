package dev.hopscope.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.DocumentWriter;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.model.file.RandomDocuments;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemovalTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyBlackholesAndStaleRulesAreLeftDangling(long seed) {
    Document document = withoutMissing(RandomDocuments.of(seed));

    Topology left =
        new Edit.RemoveResources(Set.of(some(seed, document))).applyTo(document).topology();

    assertThat(left.dangling()).allSatisfy(link -> assertThat(mayDangle(left, link)).isTrue());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsLeftCanBeSavedAndOpenedAgain(long seed) {
    Document document = withoutMissing(RandomDocuments.of(seed));

    Document left = new Edit.RemoveResources(Set.of(some(seed, document))).applyTo(document);

    assertThat(DocumentReader.read(DocumentWriter.text(left)))
        .isInstanceOf(LoadResult.Loaded.class);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsGoneIsNeitherInTheNetworkNorInTheDrawing(long seed) {
    Document document = RandomDocuments.of(seed);
    Removal removal = Removal.of(document.topology(), Set.of(some(seed, document)));

    Document left = removal.applyTo(document);

    assertThat(left.topology().vertexSet()).doesNotContainAnyElementsOf(removal.gone());
    assertThat(left.diagram().placement().keySet()).doesNotContainAnyElementsOf(removal.gone());
    assertThat(left.topology().resources())
        .hasSize(document.topology().resources().size() - removal.gone().size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsToldToChangeIsWhatChanges(long seed) {
    Document document = RandomDocuments.of(seed);
    Removal removal = Removal.of(document.topology(), Set.of(some(seed, document)));

    Topology left = removal.applyTo(document).topology();

    List<Resource> changed =
        left.resources().stream()
            .filter(resource -> !document.topology().find(resource.id()).get().equals(resource))
            .toList();
    assertThat(changed).containsExactlyInAnyOrderElementsOf(removal.changed());
  }

  private static Document withoutMissing(Document document) {
    return document.with(document.topology().withMissing(List.of()));
  }

  private static ResourceId some(long seed, Document document) {
    List<Resource> all = document.topology().all(Resource.class);
    return all.get(new Random(seed).nextInt(all.size())).id();
  }

  private static boolean mayDangle(Topology topology, Link link) {
    String target = link.target().value();
    Stream<Boolean> routes =
        Stream.concat(
            topology.find(link.source(), RouteTable.class).stream()
                .flatMap(table -> table.routes().stream())
                .filter(
                    route ->
                        route.target().toString().equals(target)
                            || route.destination().toString().equals(target))
                .map(Route::blackhole),
            topology.find(link.source(), TransitGatewayRouteTable.class).stream()
                .flatMap(table -> table.routes().stream())
                .filter(
                    route ->
                        route.attachment().filter(link.target()::equals).isPresent()
                            || route.destination().toString().equals(target))
                .map(TransitGatewayRoute::blackhole));
    return topology.find(link.source(), SecurityGroup.class).isPresent()
            || topology.find(link.source(), RestApi.class).isPresent()
        ? link.role() == Role.REFERS_TO
        : routes.reduce(Boolean::logicalAnd).orElse(false);
  }
}
