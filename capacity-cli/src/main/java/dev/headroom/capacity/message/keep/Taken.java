package dev.headroom.capacity.message.keep;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Said;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records from JSON, checked by their own constructors. */
final class Taken {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  private Taken() {}

  /**
   * @throws IllegalArgumentException if it is none of that type
   */
  static @Nullable Object of(JsonNode node, Type type) {
    if (type instanceof ParameterizedType of) {
      return of.getRawType() == Map.class
          ? map(node, of.getActualTypeArguments()[1])
          : list(node, of.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (node.isMissingNode() || node.isNull()) {
      if (plain.isPrimitive()) {
        throw wrong(node, type);
      }
      return null;
    }
    return plain.isRecord() && plain != Message.class ? one(node, plain) : scalar(node, plain);
  }

  private static Object scalar(JsonNode node, Class<?> type) {
    if (type == Message.class) {
      return message(node);
    }
    if (type == Object.class) {
      return argument(node);
    }
    if (type == boolean.class || type == Boolean.class) {
      return node.asBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return node.asInt();
    }
    if (type == long.class || type == Long.class) {
      return node.asLong();
    }
    if (type == double.class || type == Double.class) {
      return node.isNumber() ? node.doubleValue() : Double.valueOf(text(node));
    }
    if (type == Duration.class) {
      return duration(text(node));
    }
    if (type.isEnum()) {
      String name = text(node);
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow(() -> wrong(node, type));
    }
    if (type == String.class) {
      return text(node);
    }
    throw wrong(node, type);
  }

  private static Object one(JsonNode node, Class<?> type) {
    if (!node.isObject()) {
      throw wrong(node, type);
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = of(node.path(components[i].getName()), components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "no " + type.getSimpleName() + " can be made of it", refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<@Nullable Object> list(JsonNode node, Type of) {
    if (!node.isArray()) {
      throw wrong(node, List.class);
    }
    List<@Nullable Object> taken = new ArrayList<>();
    node.forEach(one -> taken.add(of(one, of)));
    return taken;
  }

  private static Map<String, @Nullable Object> map(JsonNode node, Type of) {
    if (!node.isObject()) {
      throw wrong(node, Map.class);
    }
    Map<String, @Nullable Object> taken = new LinkedHashMap<>();
    node.properties().forEach(one -> taken.put(one.getKey(), of(one.getValue(), of)));
    return taken;
  }

  private static Message message(JsonNode node) {
    String template = text(node.path(Written.TEMPLATE));
    List<Object> arguments = new ArrayList<>();
    node.path(Written.ARGUMENTS).forEach(one -> arguments.add(argument(one)));
    PLACE
        .matcher(template)
        .results()
        .filter(place -> Integer.parseInt(place.group(1)) >= arguments.size())
        .findFirst()
        .ifPresent(
            place -> {
              throw wrong(node, Message.class);
            });
    return new Message(template, arguments);
  }

  private static Object argument(JsonNode node) {
    if (node.has(Written.TEMPLATE)) {
      return message(node);
    }
    if (node.has(Written.SAID)) {
      return one(node.path(Written.WITH), said(node.path(Written.SAID)));
    }
    return text(node);
  }

  /** Only of what is said: a file names no other class. */
  private static Class<?> said(JsonNode node) {
    try {
      Class<?> named =
          Class.forName(Written.OURS + text(node), false, Taken.class.getClassLoader());
      if (named.isRecord() && Said.class.isAssignableFrom(named)) {
        return named;
      }
      throw wrong(node, Said.class);
    } catch (ClassNotFoundException | LinkageError unknown) {
      throw new IllegalArgumentException("nothing is said like " + node, unknown);
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(text + " is no duration", none);
    }
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw wrong(node, String.class);
    }
    return node.asString();
  }

  private static IllegalArgumentException wrong(JsonNode node, Type type) {
    return new IllegalArgumentException(
        (node.isMissingNode() ? "something" : node.getNodeType())
            + " where "
            + type.getTypeName()
            + " is kept");
  }
}
