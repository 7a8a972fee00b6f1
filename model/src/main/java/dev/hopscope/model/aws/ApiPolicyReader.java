package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.ApiPolicy.Allows;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reduces an API's resource policy to whom it lets in: an explicit deny wins, and what no statement
 * allows is refused. Whatever a statement says beyond VPC endpoints and VPCs leaves the whole
 * undecided.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html">API
 *     Gateway resource policy examples</a>
 */
final class ApiPolicyReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern WHOLE_API =
      Pattern.compile("\\*|(?:arn:[a-z-]+:)?execute-api:[^/]*/?\\*(?:/\\*)*");
  private static final Set<String> INVOKE = Set.of("*", "execute-api:*", "execute-api:invoke");
  private static final ApiPolicy NOBODY = ApiPolicy.onlyEndpoints(List.of());
  private static final ApiPolicy OTHER = new ApiPolicy(Allows.OTHER, List.of());

  private ApiPolicyReader() {}

  static ApiPolicy read(ResourceId api, Item item, Notes notes) {
    Optional<String> text = item.text("policy");
    if (text.isEmpty()) {
      return ApiPolicy.NONE;
    }
    ApiPolicy policy = parsed(text.get()).map(ApiPolicyReader::reduced).orElse(OTHER);
    if (policy.allows() == Allows.OTHER) {
      notes.add(
          "The resource policy of API %s says more than VPC endpoints and VPCs: whom it lets in is not known."
              .formatted(api));
    }
    return policy;
  }

  /** AWS escapes the quotes of the text once more than JSON does. */
  private static Optional<JsonNode> parsed(String text) {
    try {
      String json = text.startsWith("{\\") ? MAPPER.readTree('"' + text + '"').asString() : text;
      return Optional.of(MAPPER.readTree(json)).filter(JsonNode::isObject);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static ApiPolicy reduced(JsonNode policy) {
    ApiPolicy allowed = NOBODY;
    List<ApiPolicy> denied = new ArrayList<>();
    for (JsonNode statement : elements(policy.get("Statement"))) {
      switch (String.valueOf(text(statement, "Effect"))) {
        case "Allow" -> allowed = either(allowed, allowed(statement));
        case "Deny" -> denied.add(spared(statement));
        default -> {
          return OTHER;
        }
      }
    }
    if (denied.contains(NOBODY)) {
      return NOBODY;
    }
    for (ApiPolicy each : denied) {
      allowed = both(allowed, each);
    }
    return allowed;
  }

  private static ApiPolicy allowed(JsonNode statement) {
    return isForAll(statement) ? condition(statement, "StringEquals", ApiPolicy.EVERYONE) : OTHER;
  }

  /** Whom a deny leaves alone. */
  private static ApiPolicy spared(JsonNode statement) {
    return isForAll(statement) ? condition(statement, "StringNotEquals", NOBODY) : OTHER;
  }

  /** Whether it is about every caller and the whole API. */
  private static boolean isForAll(JsonNode statement) {
    @Nullable JsonNode principal = statement.get("Principal");
    @Nullable JsonNode callers =
        principal != null && principal.isObject() && principal.size() == 1
            ? principal.get("AWS")
            : principal;
    return any(callers, "*"::equals)
        && any(statement.get("Action"), action -> INVOKE.contains(action.toLowerCase(Locale.ROOT)))
        && any(statement.get("Resource"), resource -> WHOLE_API.matcher(resource).matches());
  }

  /** The endpoints or VPCs of its only condition; something else where it has none. */
  private static ApiPolicy condition(JsonNode statement, String operator, ApiPolicy withoutAny) {
    @Nullable JsonNode condition = statement.get("Condition");
    if (condition == null || condition.isEmpty()) {
      return withoutAny;
    }
    return only(condition)
        .filter(each -> each.getKey().equalsIgnoreCase(operator))
        .flatMap(each -> only(each.getValue()))
        .map(each -> sources(each.getKey(), elements(each.getValue())))
        .orElse(OTHER);
  }

  private static ApiPolicy sources(String key, List<JsonNode> values) {
    boolean plain =
        values.stream().allMatch(value -> value.isString() && !value.asString().isBlank());
    List<ResourceId> ids =
        plain
            ? values.stream().map(value -> ResourceId.of(value.asString())).distinct().toList()
            : List.of();
    boolean variable = ids.stream().anyMatch(id -> id.value().contains("$"));
    if (ids.isEmpty() || variable) {
      return OTHER;
    }
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "aws:sourcevpce" -> ApiPolicy.onlyEndpoints(ids);
      case "aws:sourcevpc" -> ApiPolicy.onlyVpcs(ids);
      default -> OTHER;
    };
  }

  /** Who is let in by one of two statements. */
  private static ApiPolicy either(ApiPolicy one, ApiPolicy other) {
    if (one.equals(NOBODY) || other.equals(ApiPolicy.EVERYONE)) {
      return other;
    }
    if (other.equals(NOBODY) || one.equals(ApiPolicy.EVERYONE)) {
      return one;
    }
    return one.allows() == other.allows()
        ? new ApiPolicy(
            one.allows(),
            Stream.concat(one.sources().stream(), other.sources().stream()).distinct().toList())
        : OTHER;
  }

  /** Who is let in by one and left alone by the other. */
  private static ApiPolicy both(ApiPolicy allowed, ApiPolicy spared) {
    if (allowed.equals(NOBODY)) {
      return NOBODY;
    }
    if (allowed.equals(ApiPolicy.EVERYONE)) {
      return spared;
    }
    if (allowed.allows() != spared.allows()) {
      return OTHER;
    }
    List<ResourceId> left = allowed.sources().stream().filter(spared.sources()::contains).toList();
    return left.isEmpty() && allowed.allows() != Allows.OTHER
        ? NOBODY
        : new ApiPolicy(allowed.allows(), left);
  }

  private static Optional<Map.Entry<String, JsonNode>> only(JsonNode object) {
    return object.isObject() && object.size() == 1
        ? object.properties().stream().findFirst()
        : Optional.empty();
  }

  private static boolean any(@Nullable JsonNode written, Predicate<String> wanted) {
    return elements(written).stream()
        .anyMatch(each -> each.isString() && wanted.test(each.asString()));
  }

  private static @Nullable String text(JsonNode object, String field) {
    @Nullable JsonNode value = object.get(field);
    return value != null && value.isString() ? value.asString() : null;
  }

  /** A policy may write one value instead of a list of one. */
  private static List<JsonNode> elements(@Nullable JsonNode written) {
    if (written == null) {
      return List.of();
    }
    return written.isArray() ? List.copyOf(written.values()) : List.of(written);
  }
}
