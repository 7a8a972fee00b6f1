package dev.hopscope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who in the app may touch what, and what of the lower modules is open to it. */
class AppArchitectureTest {
  /** All three modules: some rules are about who calls into the model. */
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.hopscope");

  @Test
  void javafxStaysInTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
        .because("model and routing serve the command line and the tests, which have no toolkit")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void whatRunsWithoutAWindowKnowsNoToolkit() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.hopscope.app.picture..", "dev.hopscope.app.way..",
            "dev.hopscope.app.export..", "dev.hopscope.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
        .because("screen, export and tests read the same picture, most of them without a toolkit")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void swingAndAwtStayInExport() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.app.export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..")
        .because("the window is JavaFX; Java2D only writes images where no toolkit is started")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void jacksonIsForTheCommandLinesJsonOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.hopscope.app..")
        .and()
        .resideOutsideOfPackage("dev.hopscope.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .because("files are the model's; the app only prints JSON, on the command line")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void jgraphtIsForTheLayoutOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.hopscope.app..")
        .and()
        .haveNameNotMatching("dev\\.hopscope\\.app\\.picture\\.AutoLayout(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jgrapht..")
        .because("questions about the graph belong to Topology; only the layout walks it itself")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void onlyTheSessionCallsHistory() {
    classes()
        .that()
        .haveFullyQualifiedName("dev.hopscope.model.edit.History")
        .should()
        .onlyBeAccessed()
        .byAnyPackage("dev.hopscope.model.edit..", "dev.hopscope.app.session..")
        .because("one value has one writer, and undo is part of writing")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void documentsAreWrittenInThreePlaces() {
    classes()
        .that()
        .haveFullyQualifiedName("dev.hopscope.model.file.DocumentWriter")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(
            "dev.hopscope.model.file..",
            "dev.hopscope.app.session..",
            "dev.hopscope.app.cli..",
            "dev.hopscope.app.export..")
        .because("whoever looks for what writes a user's file finds it in one look")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void theWalkIsRoutingsOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hopscope.routing..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.hopscope.routing.walk..")
        .because("its rooms change with every AWS rule; others see traces and answers")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.hopscope.app.(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages in a circle are one package")
        .allowEmptyShould(true)
        .check(ALL);
  }
}
