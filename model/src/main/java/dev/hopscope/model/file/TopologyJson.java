package dev.hopscope.model.file;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.TargetHost;
import java.util.function.Function;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * How the records are written as JSON: the one place that configures Jackson, so that the records
 * carry no trace of it.
 */
final class TopologyJson {
  static final String FORMAT = "hopscope";

  /** The property of a resource that says which record it is. */
  static final String KIND = "kind";

  static final JsonMapper MAPPER = mapper();

  private TopologyJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  private interface KindAsTypeId {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(
                MapperFeature.ALLOW_COERCION_OF_SCALARS,
                MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .withCoercionConfig(
                LogicalType.Textual,
                texts -> {
                  texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .annotationIntrospector(new FieldRules())
            .addMixIn(Resource.class, KindAsTypeId.class)
            .addModule(values());
    for (ResourceKind kind : ResourceKind.values()) {
      builder.registerSubtypes(new NamedType(kind.type(), kind.jsonName()));
    }
    return builder.build();
  }

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule();
    text(module, Address.class, Address::parse);
    text(module, Cidr.class, Cidr::parse);
    text(module, PortRange.class, PortRange::parse);
    text(module, Protocol.class, Protocol::parse);
    text(module, Traffic.class, Traffic::parse);
    text(module, ResourceId.class, ResourceId::of);
    text(module, RouteDestination.class, TopologyJson::destination);
    text(module, RouteTarget.class, RouteTarget::parse);
    text(module, TargetHost.class, TargetHost::parse);
    module.addDeserializer(Peer.class, new JsonValues.PeerReader());
    module.addSerializer(Rect.class, JsonValues.numbers(Rect.class, JsonValues::ofRect));
    module.addDeserializer(
        Rect.class, JsonValues.fromNumbers(Rect.class, 4, n -> new Rect(n[0], n[1], n[2], n[3])));
    module.addSerializer(Point.class, JsonValues.numbers(Point.class, JsonValues::ofPoint));
    module.addDeserializer(
        Point.class, JsonValues.fromNumbers(Point.class, 2, n -> new Point(n[0], n[1])));
    return module;
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(type, JsonValues.fromText(type, parse));
  }

  /** An address without a length is a slip, not the id of a prefix list. */
  private static RouteDestination destination(String text) {
    return Address.tryParse(text).isPresent()
        ? RouteDestination.of(Cidr.parse(text))
        : RouteDestination.parse(text);
  }
}
