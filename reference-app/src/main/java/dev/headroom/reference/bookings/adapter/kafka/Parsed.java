package dev.headroom.reference.bookings.adapter.kafka;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A message, or why it can't be read; who needs it is told then, so that others aren't held up. */
record Parsed<T>(@Nullable T value, @Nullable JacksonException failure) {

  static <T> Parsed<T> of(Supplier<T> reading) {
    try {
      return new Parsed<>(reading.get(), null);
    } catch (JacksonException e) {
      return new Parsed<>(null, e);
    }
  }

  T get() {
    if (value == null) {
      throw failure == null ? new IllegalStateException("an empty message") : failure;
    }
    return value;
  }

  Optional<T> ifReadable() {
    return Optional.ofNullable(value);
  }
}
