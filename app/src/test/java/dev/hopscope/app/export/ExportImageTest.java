package dev.hopscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Networks;
import dev.hopscope.model.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ExportImageTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/hopscope/app/export/one-public-subnet.svg");

  private final Document document = Networks.onePublicSubnet(2);

  /** Written anew by {@code -Dgolden.update=true}. */
  @Test
  void thePictureIsTheGoldenOne() throws Exception {
    String svg = ExportImage.svg(document, Theme.LIGHT);
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(GOLDEN, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void namesCannotBreakTheSvg() throws Exception {
    String svg = ExportImage.svg(document, Theme.DARK);
    org.w3c.dom.Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(parsed.getElementsByTagName("title").getLength()).isPositive();
    assertThat(parsed.getDocumentElement().getTextContent()).contains("shop <&> co");
  }

  @Test
  void thePngIsAsLargeAsTheDrawingTimesItsScale() throws Exception {
    BufferedImage once = image(1);
    BufferedImage twice = image(2);
    assertThat(twice.getWidth()).isBetween(2 * once.getWidth() - 2, 2 * once.getWidth());
  }

  @Test
  void anEmptyDocumentIsAnEmptyImage() {
    assertThat(ExportImage.svg(Document.empty(), Theme.LIGHT)).endsWith("</svg>\n");
    assertThat(ExportImage.png(Document.empty(), Theme.LIGHT, 2)).isNotEmpty();
  }

  private BufferedImage image(double scale) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(ExportImage.png(document, Theme.LIGHT, scale)));
  }
}
