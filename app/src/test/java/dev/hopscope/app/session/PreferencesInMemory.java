package dev.hopscope.app.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;

/** Choices of one test, which no other test sees and no disk keeps. */
public final class PreferencesInMemory extends AbstractPreferences {
  private final Map<String, String> values = new ConcurrentHashMap<>();

  /** Nothing chosen yet. */
  public PreferencesInMemory() {
    super(null, "");
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    throw new UnsupportedOperationException("one node is enough");
  }

  @Override
  protected void removeNodeSpi() {
    values.clear();
  }

  @Override
  protected void syncSpi() {}

  @Override
  protected void flushSpi() {}
}
