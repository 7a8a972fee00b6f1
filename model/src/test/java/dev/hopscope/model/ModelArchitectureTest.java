package dev.hopscope.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package of the model may know which: the order in which they are to be read. */
class ModelArchitectureTest {
  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.hopscope.model");

  @Test
  void packagesAreInOrder() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("address")
        .definedBy("dev.hopscope.model.address..")
        .layer("resource")
        .definedBy("dev.hopscope.model.resource..")
        .layer("topology, diagram")
        .definedBy("dev.hopscope.model.topology..", "dev.hopscope.model.diagram..")
        .layer("document")
        .definedBy("dev.hopscope.model.document..")
        .layer("edit, check, file and the readers")
        .definedBy(
            "dev.hopscope.model.edit..",
            "dev.hopscope.model.check..",
            "dev.hopscope.model.remedy..",
            "dev.hopscope.model.file..",
            "dev.hopscope.model.aws..",
            "dev.hopscope.model.terraform..",
            "dev.hopscope.model.cloudformation..")
        .whereLayer("address")
        .mayNotAccessAnyLayer()
        .whereLayer("resource")
        .mayOnlyAccessLayers("address")
        .whereLayer("topology, diagram")
        .mayOnlyAccessLayers("address", "resource")
        .whereLayer("document")
        .mayOnlyAccessLayers("address", "resource", "topology, diagram")
        .because("a reader starts with addresses and needs nothing that comes later")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void resourcesKnowOnlyAddresses() {
    classes()
        .that()
        .resideInAPackage("dev.hopscope.model.resource..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.hopscope.model.resource..",
            "dev.hopscope.model.address..",
            "org.jspecify.annotations..",
            "java..")
        .because("a resource is what AWS says it is, whatever this program does with it")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void jacksonStaysWithTheReadersAndWriters() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.hopscope.model.file..",
            "dev.hopscope.model.aws..",
            "dev.hopscope.model.terraform..",
            "dev.hopscope.model.cloudformation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .because("the records carry no trace of the file they came from")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void jgraphtStaysInTopology() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.model.topology..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jgrapht..")
        .because("Topology is the graph; others ask it in words of this program")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void theIpaddressLibraryStaysBehindTheAddressRecords() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.model.address..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("inet.ipaddr..")
        .because("Address and Cidr are the only notion of an address")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void nothingIsDrawnHere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "java.awt..", "javax.swing..")
        .because("the command line and the tests use the model without a toolkit")
        .allowEmptyShould(true)
        .check(MODEL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.hopscope.model.(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages in a circle are one package")
        .allowEmptyShould(true)
        .check(MODEL);
  }
}
