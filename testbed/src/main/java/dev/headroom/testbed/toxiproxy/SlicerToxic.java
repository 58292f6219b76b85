package dev.headroom.testbed.toxiproxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Cuts what comes into slices of about {@code average_size} bytes, more or less by up to {@code
 * size_variation}, and sends them {@code delay} microseconds after one another.
 */
record SlicerToxic(
    @JsonProperty("average_size") int averageSize,
    @JsonProperty("size_variation") int sizeVariation,
    int delay)
    implements Toxic {

  @Override
  public Stage stage() {
    return new Slicer();
  }

  /** In about two, and the first half again, until it is small enough. */
  private int firstPart(int size) {
    int most = Math.max(1, averageSize) + Math.max(0, sizeVariation);
    int part = size;
    while (part > most) {
      int middle = part / 2;
      if (sizeVariation > 0) {
        middle += ThreadLocalRandom.current().nextInt(-sizeVariation, sizeVariation);
      }
      part = Math.min(Math.max(1, middle), part - 1);
    }
    return part;
  }

  private final class Slicer extends Line {
    private long freeNanos;
    private boolean sentBefore;

    @Override
    int share(Chunk head) {
      return firstPart(head.size());
    }

    @Override
    long waitNanos(Chunk head, long arrivedNanos, long nowNanos) {
      return sentBefore ? freeNanos - nowNanos : 0;
    }

    /** Each in a packet of its own. */
    @Override
    void goes(Chunk slice) {
      pass(slice);
      passFlush();
      sentBefore = true;
      freeNanos = now() + TimeUnit.MICROSECONDS.toNanos(delay);
    }
  }
}
