package dev.hopscope.model.document;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * What questions call their ends after an edit: a name goes with the resource that it names. Where
 * the new name is not its own, or is none, the question goes on with the id.
 *
 * @param before the network that the questions were written for
 * @param after the same network after the edit
 */
public record EndNames(Topology before, Topology after) {
  private static final String INTERNET = "internet";

  /** The questions as they are to be written now, the same where nothing they name was renamed. */
  public List<SavedQuestion> in(List<SavedQuestion> questions) {
    return questions.stream()
        .map(each -> new SavedQuestion(in(each.question()), each.expect(), each.note()))
        .toList();
  }

  /** The question as it is to be written now, the same where nothing it names was renamed. */
  public Question in(Question question) {
    return new Question(
        in(question.from()),
        in(question.to()),
        question.protocol(),
        question.port(),
        question.sourcePort());
  }

  private String in(String end) {
    int at = end.indexOf('@');
    return at > 0 && isAddress(end.substring(0, at))
        ? end.substring(0, at + 1) + nameNow(end.substring(at + 1))
        : nameNow(end);
  }

  private String nameNow(String name) {
    return named(name)
        .flatMap(resource -> after.find(resource.id()))
        .filter(now -> !now.label().equals(name))
        .map(now -> isItsOwn(now) ? now.name() : now.id().value())
        .orElse(name);
  }

  /** What the name stands for in a question: an id, an address and the internet come first. */
  private Optional<Resource> named(String name) {
    if (name.equals(INTERNET) || before.find(ResourceId.of(name)).isPresent() || isAddress(name)) {
      return Optional.empty();
    }
    List<Resource> all = before.labelled(name).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private boolean isItsOwn(Resource now) {
    String name = now.name();
    return !name.isBlank()
        && !name.equals(INTERNET)
        && !isAddress(name)
        && after.find(ResourceId.of(name)).isEmpty()
        && after.labelled(name).count() == 1;
  }

  private static boolean isAddress(String text) {
    return Address.tryParse(text).isPresent();
  }
}
