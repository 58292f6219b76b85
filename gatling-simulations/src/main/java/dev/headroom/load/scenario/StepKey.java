package dev.headroom.load.scenario;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads a step where it is a key. */
final class StepKey extends KeyDeserializer {

  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    try {
      return Step.parse(key);
    } catch (IllegalArgumentException e) {
      return context.handleWeirdKey(Step.class, key, "%s", e.getMessage());
    }
  }
}
