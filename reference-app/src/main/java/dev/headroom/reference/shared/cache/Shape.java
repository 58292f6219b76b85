package dev.headroom.reference.shared.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells records with other fields apart, so that nobody has to think of raising a version. */
final class Shape {

  private Shape() {}

  /** Eight hexadecimal digits that change with the names, types and order of the fields. */
  static String of(Class<?> type) {
    StringBuilder text = new StringBuilder();
    describe(type, text);
    CRC32 sum = new CRC32();
    sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  private static void describe(Type type, StringBuilder text) {
    if (type instanceof ParameterizedType generic) {
      text.append(generic.getRawType().getTypeName());
      for (Type argument : generic.getActualTypeArguments()) {
        describe(argument, text);
      }
    } else if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent field : record.getRecordComponents()) {
        text.append(' ').append(field.getName()).append(':');
        describe(field.getGenericType(), text);
      }
    } else {
      text.append(type.getTypeName());
    }
  }
}
