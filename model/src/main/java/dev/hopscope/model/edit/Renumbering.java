package dev.hopscope.model.edit;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resources under other ids. Every record of a resource is made of ids, values and further records,
 * lists and options of them, so that it can be rebuilt part by part, whatever its kind: a kind that
 * is added later needs nothing here.
 *
 * @param ids the new id for each old one; others stay
 */
record Renumbering(Map<ResourceId, ResourceId> ids) {

  Renumbering {
    ids = Map.copyOf(ids);
  }

  /** The resource with every id in it replaced. */
  Resource of(Resource resource) {
    return (Resource) rebuilt(resource);
  }

  ResourceId of(ResourceId id) {
    return ids.getOrDefault(id, id);
  }

  private Object rebuilt(Object value) {
    return switch (value) {
      case ResourceId id -> of(id);
      case Optional<?> option -> option.map(this::rebuilt);
      case List<?> list -> {
        List<Object> changed = new ArrayList<>();
        list.forEach(each -> changed.add(rebuilt(each)));
        yield changed;
      }
      case Record record -> rebuilt(record);
      case Object other -> other;
    };
  }

  private Record rebuilt(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object before = components[i].getAccessor().invoke(record);
        values[i] = rebuilt(before);
        changed |= !values[i].equals(before);
      }
      if (!changed) {
        return record;
      }
      Constructor<? extends Record> constructor = record.getClass().getConstructor(types);
      return constructor.newInstance(values);
    } catch (IllegalAccessException | NoSuchMethodException | InstantiationException closed) {
      throw new IllegalStateException(record.getClass() + " is not open to be rebuilt", closed);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(record + " refuses its own parts", refused.getCause());
    }
  }
}
