package dev.hopscope.model.file;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topology file as it is laid out: the header, then each part of the document.
 *
 * @param format {@value TopologyJson#FORMAT}
 * @param version of the format
 * @param writtenBy version of the program that wrote it, where it knows its own
 * @param resources by kind, then id
 * @param diagram rectangle by id
 * @param questions in the order in which they were saved
 * @param notes what an import assumed
 * @param missing what a snapshot lacks
 */
record TopologyFile(
    String format,
    int version,
    Optional<String> writtenBy,
    List<Resource> resources,
    Map<String, Rect> diagram,
    List<QuestionEntry> questions,
    List<String> notes,
    List<Missing> missing) {
  private static final Comparator<Resource> BY_KIND_THEN_ID =
      Comparator.comparing(Resource::kind).thenComparing(Resource::id);

  static TopologyFile of(Document document) {
    Map<String, Rect> diagram = new LinkedHashMap<>();
    document.diagram().placement().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> diagram.put(entry.getKey().value(), entry.getValue()));
    return new TopologyFile(
        TopologyJson.FORMAT,
        Migrations.CURRENT,
        Optional.ofNullable(TopologyFile.class.getPackage().getImplementationVersion()),
        document.topology().resources().stream().sorted(BY_KIND_THEN_ID).toList(),
        diagram,
        document.questions().stream().map(QuestionEntry::of).toList(),
        document.notes(),
        document.topology().missing());
  }

  Document document() {
    Map<ResourceId, Rect> placement = new HashMap<>();
    diagram.forEach((id, rect) -> placement.put(ResourceId.of(id), rect));
    return new Document(
        Topology.of(resources).withMissing(missing),
        Diagram.of(placement),
        questions.stream().map(QuestionEntry::saved).toList(),
        notes);
  }

  /** A saved question on one line. */
  record QuestionEntry(
      String from,
      String to,
      Protocol protocol,
      Optional<Integer> port,
      Optional<Integer> sourcePort,
      Optional<Expectation> expect,
      String note) {

    /** Refuses what is no question. */
    QuestionEntry {
      var _ = new Question(from, to, protocol, port, sourcePort);
    }

    static QuestionEntry of(SavedQuestion saved) {
      Question question = saved.question();
      return new QuestionEntry(
          question.from(),
          question.to(),
          question.protocol(),
          question.port(),
          question.sourcePort(),
          saved.expect(),
          saved.note());
    }

    SavedQuestion saved() {
      return new SavedQuestion(new Question(from, to, protocol, port, sourcePort), expect, note);
    }
  }
}
