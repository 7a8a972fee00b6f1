package dev.hopscope.app.session;

import dev.hopscope.model.resource.ResourceId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The resources selected in a window, in the order in which they were selected. */
public final class Selection {
  private final ReadOnlyObjectWrapper<Set<ResourceId>> ids = new ReadOnlyObjectWrapper<>(Set.of());

  /** The selected resources; never changed in place. */
  public ReadOnlyObjectProperty<Set<ResourceId>> idsProperty() {
    return ids.getReadOnlyProperty();
  }

  /** The selected resources as they are now. */
  public Set<ResourceId> ids() {
    return ids.get();
  }

  /** The selected resource, where there is exactly one. */
  public Optional<ResourceId> single() {
    return ids.get().size() == 1 ? Optional.of(ids.get().iterator().next()) : Optional.empty();
  }

  /** The one selected last, where anything is: keys go on from it. */
  public Optional<ResourceId> last() {
    return ids.get().stream().reduce((_, later) -> later);
  }

  /** Selects exactly these. */
  public void set(Set<ResourceId> selected) {
    ids.set(java.util.Collections.unmodifiableSet(new LinkedHashSet<>(selected)));
  }

  /** Selects exactly this one. */
  public void set(ResourceId selected) {
    set(Set.of(selected));
  }

  /** Selects nothing but this one, which is among what is selected. */
  public void narrow(ResourceId id) {
    if (ids.get().size() > 1) {
      set(id);
    }
  }

  /** Adds this one to the selection, as its last. */
  public void add(ResourceId id) {
    Set<ResourceId> next = new LinkedHashSet<>(ids.get());
    next.remove(id);
    next.add(id);
    set(next);
  }

  /** Adds this one to the selection, or takes it out. */
  public void toggle(ResourceId id) {
    Set<ResourceId> next = new LinkedHashSet<>(ids.get());
    if (!next.remove(id)) {
      next.add(id);
    }
    set(next);
  }

  /** Selects nothing. */
  public void clear() {
    set(Set.of());
  }
}
