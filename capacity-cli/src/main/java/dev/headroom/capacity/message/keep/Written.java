package dev.headroom.capacity.message.keep;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as JSON has them. */
final class Written {
  static final String TEMPLATE = "say";
  static final String ARGUMENTS = "of";
  static final String SAID = "said";
  static final String WITH = "with";
  static final String OURS = "dev.headroom.capacity.";

  private Written() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer || value instanceof Long) {
      return value;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : number.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Duration) {
      return value.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Written::of).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> written = new LinkedHashMap<>();
      map.forEach((key, one) -> written.put(String.valueOf(key), of(one)));
      return written;
    }
    if (value instanceof Message message) {
      return message(message);
    }
    if (value instanceof Record one) {
      return components(one);
    }
    throw new IllegalArgumentException(value.getClass() + " can't be kept");
  }

  private static Map<String, @Nullable Object> message(Message message) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put(TEMPLATE, message.template());
    if (!message.arguments().isEmpty()) {
      written.put(ARGUMENTS, message.arguments().stream().map(Written::argument).toList());
    }
    return written;
  }

  /** What languages say in their own way stays what it is; anything else is said as it is. */
  private static @Nullable Object argument(Object argument) {
    if (argument instanceof Message message) {
      return message(message);
    }
    if (argument instanceof Said
        && argument instanceof Record one
        && one.getClass().getName().startsWith(OURS)) {
      Map<String, @Nullable Object> written = new LinkedHashMap<>();
      written.put(SAID, one.getClass().getName().substring(OURS.length()));
      written.put(WITH, components(one));
      return written;
    }
    return Words.ENGLISH.say(argument);
  }

  private static Map<String, @Nullable Object> components(Record one) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object value = value(one, component);
      written.put(
          component.getName(),
          component.getType() == Object.class && value != null ? argument(value) : of(value));
    }
    return written;
  }

  private static @Nullable Object value(Record one, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
