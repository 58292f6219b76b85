package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation from its line: quickly where it is written as our generator writes it, with {@code
 * JsonMapper} wherever that meets what it does not expect. Not thread-safe.
 */
final class OperationLine {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readerFor(Operation.class);

  private final QuickOperation quick = new QuickOperation();

  /** Null where it is none: it has to say at least which operation it is. */
  @Nullable Operation read(byte[] buffer, int from, int length) {
    Operation operation = quick.read(buffer, from, length);
    if (operation == null) {
      operation = slowly(buffer, from, length);
    }
    return operation;
  }

  private static @Nullable Operation slowly(byte[] buffer, int from, int length) {
    try {
      Operation read = JSON.readValue(buffer, from, length);
      return read == null || missing(read.op()) ? null : complete(read);
    } catch (JacksonException none) {
      return null;
    }
  }

  /** JSON knows nothing of what may be null. */
  private static boolean missing(@Nullable String text) {
    return text == null;
  }

  /** What nobody knows the outcome of may have happened; what ends has begun. */
  static Operation complete(Operation read) {
    if (!missing(read.outcome()) && read.end() >= read.start()) {
      return read;
    }
    return new Operation(
        read.op(),
        read.user(),
        read.schedule(),
        read.seats(),
        read.key(),
        read.ref(),
        read.position(),
        read.intended(),
        read.start(),
        Math.max(read.start(), read.end()),
        missing(read.outcome()) ? "unknown" : read.outcome(),
        read.status(),
        read.code(),
        read.injector(),
        read.of(),
        read.pass(),
        read.expires(),
        read.reservation(),
        read.amount(),
        read.answer(),
        read.probe());
  }
}
