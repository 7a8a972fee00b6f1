package dev.hopscope.model.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Which fields of a record a file may leave out: those whose absence has one meaning. A boolean is
 * false, a list or a choice is empty, a text for people is empty; everything else must be there.
 * Enums are written in lower case with hyphens.
 */
final class FieldRules extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final Set<String> TEXTS_FOR_PEOPLE = Set.of("name", "description", "note");

  @Override
  public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return !mayBeAbsent(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedMember member && mayBeAbsent(member)
        ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
        : super.findSetterInfo(config, annotated);
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
    if (!(annotated instanceof AnnotatedMember member) || !mayBeAbsent(member)) {
      return super.findPropertyInclusion(config, annotated);
    }
    JsonInclude.Include include =
        member.getRawType() == boolean.class
            ? JsonInclude.Include.NON_DEFAULT
            : JsonInclude.Include.NON_EMPTY;
    return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] values, String[] names) {
    for (int i = 0; i < values.length; i++) {
      names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return names;
  }

  private static boolean mayBeAbsent(AnnotatedMember member) {
    Class<?> type = member.getRawType();
    return type == boolean.class
        || type == Optional.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == String.class && TEXTS_FOR_PEOPLE.contains(nameOf(member));
  }

  private static String nameOf(AnnotatedMember member) {
    RecordComponent @Nullable [] components = member.getDeclaringClass().getRecordComponents();
    return member instanceof AnnotatedParameter parameter && components != null
        ? components[parameter.getIndex()].getName()
        : member.getName();
  }
}
