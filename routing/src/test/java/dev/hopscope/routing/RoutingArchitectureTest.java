package dev.hopscope.routing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Routing is a function: the same network and question give the same answer, everywhere. */
class RoutingArchitectureTest {
  private static final JavaClasses ROUTING =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.hopscope.routing");

  @Test
  void routingIsAFunctionOfItsArguments() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.time..",
                    "java.util.random..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "org.apache.logging..")
                .or(belongToAnyOf(System.class, System.Logger.class, Thread.class))
                .or(belongToAnyOf(Random.class, SecureRandom.class, SplittableRandom.class))
                .or(belongToAnyOf(ThreadLocalRandom.class, UUID.class)))
        .because("an answer must not depend on files, clocks, chance, threads or a log")
        .allowEmptyShould(true)
        .check(ROUTING);
    noClasses()
        .should()
        .callMethod(Math.class, "random")
        .because("an answer must not depend on chance")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void routingKnowsNoFileFormatAndNoToolkit() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tools.jackson..",
            "com.fasterxml..",
            "dev.hopscope.model.file..",
            "dev.hopscope.model.aws..",
            "dev.hopscope.model.terraform..",
            "dev.hopscope.model.cloudformation..",
            "javafx..",
            "org.controlsfx..",
            "java.awt..",
            "javax.swing..")
        .because("traces are plain data: whoever shows or writes them chooses how")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void jgraphtStaysInTheWalk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.routing.walk..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jgrapht..")
        .because("only the walk asks the topology as a graph")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void tracesKnowOnlyAddressesAndResources() {
    classes()
        .that()
        .resideInAPackage("dev.hopscope.routing.trace..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.hopscope.routing.trace..",
            "dev.hopscope.model.address..",
            "dev.hopscope.model.resource..",
            "org.jspecify.annotations..",
            "java..")
        .because("a trace is public data that outlives the walk which made it")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void nothingDependsOnTheText() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.routing.text..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.hopscope.routing.text..")
        .because("words are a leaf: no decision may hang on a sentence")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void nothingDependsOnTheDoor() {
    noClasses()
        .that(not(resideInAnyPackage("dev.hopscope.routing")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.hopscope.routing.Reachability")
        .because(
            "Reachability is the way in for others; the rooms behind it do not go out to come in")
        .allowEmptyShould(true)
        .check(ROUTING);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.hopscope.routing.(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages in a circle are one package")
        .allowEmptyShould(true)
        .check(ROUTING);
  }
}
