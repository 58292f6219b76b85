package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.file.Path;

/** Rows of a file that make no sense while others do: the first are told, all are counted. */
final class RowDamages {

  private static final int TOLD = 20;

  private final Path file;
  private final RequestLogBuilder log;
  private long count;

  RowDamages(Path file, RequestLogBuilder log) {
    this.file = file;
    this.log = log;
  }

  /** Notes that the row at an offset was left out. */
  void add(long offset, String reason) {
    if (count++ < TOLD) {
      log.damage(new Damage(file.toString(), offset, reason));
    }
  }

  /** Notes how many were left out, where that is more than was told. */
  void end(long offset) {
    if (count > TOLD) {
      log.damage(
          new Damage(
              file.toString(),
              offset,
              count + " rows make no sense and were left out, the first " + TOLD + " are told"));
    }
  }

  long count() {
    return count;
  }
}
