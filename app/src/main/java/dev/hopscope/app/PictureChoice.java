package dev.hopscope.app;

/**
 * What a person wants as a picture.
 *
 * @param part what of the drawing
 * @param way whether with the way of the open question, where there is one
 * @param format as what file, where it becomes one
 */
record PictureChoice(Part part, boolean way, Format format) {
  /** All of the drawing as the canvas shows it, as lines that scale. */
  static final PictureChoice FIRST = new PictureChoice(Part.WHOLE, true, Format.SVG);

  /** What of the drawing. */
  enum Part {
    WHOLE("Whole drawing"),
    SELECTION("Selection"),
    SEEN("What is seen");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** What kind of file. */
  enum Format {
    SVG("SVG image", "svg"),
    PNG("PNG image", "png"),
    PDF("PDF document", "pdf");

    private final String label;
    private final String ending;

    Format(String label, String ending) {
      this.label = label;
      this.ending = ending;
    }

    String label() {
      return label;
    }

    /** The ending of its files, without the dot. */
    String ending() {
      return ending;
    }
  }
}
