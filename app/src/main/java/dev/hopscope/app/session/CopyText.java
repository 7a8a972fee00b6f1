package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Clip;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.DocumentWriter;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.Set;

/** Copied resources as text: a topology file, which says what it lacks. Needs no toolkit. */
public final class CopyText {
  private CopyText() {}

  /** These resources and what goes with them. */
  public static String of(Document document, Set<ResourceId> ids) {
    return DocumentWriter.text(Clip.of(document, ids));
  }

  /** The copied resources; empty where the text is something else. */
  public static Optional<Document> read(String text) {
    return text.stripLeading().startsWith("{")
            && DocumentReader.read(text) instanceof LoadResult.Loaded loaded
        ? Optional.of(loaded.document())
        : Optional.empty();
  }
}
