package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.ObservationsBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code observations.bin}: what generators saw that a raw log can't hold. */
public final class ObservationsFile {

  public static final String NAME = "observations.bin";

  private ObservationsFile() {}

  /** Reads the files of one run's generators; of a cut or damaged one what stands before that. */
  public static Observations read(List<Path> files) {
    ObservationsBuilder all = new ObservationsBuilder();
    for (Path file : files) {
      all.file();
      try {
        if (Files.size(file) > 0) {
          read(file, all);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.build();
  }

  private static void read(Path file, ObservationsBuilder into) throws IOException {
    try (ByteInput in = new ByteInput(file)) {
      ObservationRecords records = new ObservationRecords(in, into);
      String problem = null;
      try {
        records.readHeader();
        while (records.readRecord()) {}
      } catch (EOFException e) {
        problem = "the file ends inside a record";
      } catch (ArithmeticException e) {
        problem = "a time lies more than 24 days from the run";
      } catch (DamagedException e) {
        problem = e.getMessage();
      }
      if (problem != null) {
        into.damage(new Damage(file.toString(), records.goodUntil(), problem));
      }
    }
  }
}
