package dev.hopscope.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files opened last, kept between runs. */
public final class RecentFiles {
  private static final int MOST = 10;
  private static final String KEY = "recent.";

  private final Preferences preferences;

  /** The files remembered here. */
  public RecentFiles(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Those that are still there, the newest first. */
  public List<Path> list() {
    return stored().filter(Files::exists).toList();
  }

  /** Puts a file first. */
  public void add(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    List<Path> next = new ArrayList<>(List.of(absolute));
    stored().filter(other -> !other.equals(absolute)).limit(MOST - 1).forEach(next::add);
    clear();
    for (int i = 0; i < next.size(); i++) {
      String text = next.get(i).toString();
      if (text.length() <= Preferences.MAX_VALUE_LENGTH) {
        preferences.put(KEY + i, text);
      }
    }
  }

  /** Forgets them all. */
  public void clear() {
    IntStream.range(0, MOST).forEach(i -> preferences.remove(KEY + i));
  }

  private Stream<Path> stored() {
    return IntStream.range(0, MOST)
        .mapToObj(i -> preferences.get(KEY + i, ""))
        .filter(text -> !text.isBlank())
        .map(Path::of);
  }
}
