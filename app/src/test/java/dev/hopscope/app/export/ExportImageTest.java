package dev.hopscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Networks;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Vpc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ExportImageTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/hopscope/app/export/one-public-subnet.svg");

  private final Document document = Networks.onePublicSubnet(2);
  private final Excerpt drawing = Excerpt.whole(document);

  /** Written anew by {@code -Dgolden.update=true}. */
  @Test
  void thePictureIsTheGoldenOne() throws Exception {
    String svg = ExportImage.svg(drawing, Theme.LIGHT);
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(GOLDEN, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void namesCannotBreakTheSvg() throws Exception {
    String svg = ExportImage.svg(drawing, Theme.DARK);
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
  void thePdfIsOnePageWhoseTextCanBeSearched() throws Exception {
    byte[] file = ExportImage.pdf(drawing, Theme.LIGHT, "shop");
    try (PDDocument read = Loader.loadPDF(file)) {
      assertThat(read.getNumberOfPages()).isEqualTo(1);
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("shop");
      assertThat(new PDFTextStripper().getText(read)).contains("shop <&> co");
    }
  }

  @Test
  void thePdfBringsItsFontAlong() throws Exception {
    try (PDDocument read = Loader.loadPDF(ExportImage.pdf(drawing, Theme.LIGHT, "shop"))) {
      PDResources resources = read.getPage(0).getResources();
      assertThat(resources.getFontNames()).isNotEmpty();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("Inter");
      }
    }
  }

  @Test
  void thePdfIsColouredLikeThePng() throws Exception {
    try (PDDocument read = Loader.loadPDF(ExportImage.pdf(drawing, Theme.LIGHT, "shop"))) {
      BufferedImage page = new PDFRenderer(read).renderImage(0, 96f / 72);
      BufferedImage png = image(1);
      assertThat(page.getWidth()).isCloseTo(png.getWidth(), within(2));
      assertThat(page.getRGB(2, 2)).isEqualTo(png.getRGB(2, 2));
      int x = png.getWidth() / 2;
      int y = png.getHeight() - 60;
      assertThat(page.getRGB(x, y)).isEqualTo(png.getRGB(x, y));
    }
  }

  @Test
  void whatTheFontLacksDoesNotBreakThePdf() throws Exception {
    Document strange =
        new Edit.Rename(document.topology().all(Vpc.class).getFirst().id(), "店 shop 🚀")
            .applyTo(document);
    try (PDDocument read =
        Loader.loadPDF(ExportImage.pdf(Excerpt.whole(strange), Theme.LIGHT, "店"))) {
      assertThat(new PDFTextStripper().getText(read)).contains("? shop ?");
    }
  }

  @Test
  void anEmptyDocumentIsAnEmptyImage() {
    assertThat(ExportImage.pdf(Excerpt.whole(Document.empty()), Theme.LIGHT, "")).isNotEmpty();
    assertThat(ExportImage.svg(Excerpt.whole(Document.empty()), Theme.LIGHT)).endsWith("</svg>\n");
    assertThat(ExportImage.png(Excerpt.whole(Document.empty()), Theme.LIGHT, 2)).isNotEmpty();
  }

  private BufferedImage image(double scale) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(ExportImage.png(drawing, Theme.LIGHT, scale)));
  }
}
