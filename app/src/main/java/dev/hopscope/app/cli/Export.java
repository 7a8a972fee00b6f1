package dev.hopscope.app.cli;

import dev.hopscope.app.export.Excerpt;
import dev.hopscope.app.export.ExportImage;
import dev.hopscope.app.look.Theme;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a picture of a network, without starting the toolkit. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Draws a network into a file.")
final class Export implements Callable<Integer> {
  private static final double SHARP = 2;

  private final PrintWriter err;

  @Mixin private TopologyArgument topology;
  @Mixin private OutputFile output;

  @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "svg, png or pdf.")
  private Picture format;

  /** What a picture may be written as. */
  enum Picture {
    SVG,
    PNG,
    PDF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Export(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    output.check();
    Excerpt drawing = Excerpt.whole(topology.read(err).document());
    output.write(
        path -> {
          switch (format) {
            case SVG -> Files.writeString(path, ExportImage.svg(drawing, Theme.LIGHT));
            case PNG -> Files.write(path, ExportImage.png(drawing, Theme.LIGHT, SHARP));
            case PDF ->
                Files.write(
                    path,
                    ExportImage.pdf(
                        drawing, Theme.LIGHT, String.valueOf(topology.path().getFileName())));
          }
        });
    return ExitCode.YES;
  }
}
