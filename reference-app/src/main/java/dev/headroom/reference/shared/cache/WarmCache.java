package dev.headroom.reference.shared.cache;

import java.util.stream.Stream;

/** Has answers that are worth making before anybody asks. */
public interface WarmCache {

  /** What makes them, the most wanted first. */
  Stream<Runnable> steps();
}
