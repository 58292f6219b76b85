package dev.headroom.chaos.undo;

import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.home.FileMutex;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The log on disk, in {@code faults} of Headroom's home: a file for each thing that is in force,
 * which appears whole before the thing is done and goes once it is undone. Whoever comes after a
 * process that died sweeps up.
 */
public final class FaultRegister implements UndoLog {
  // Of one process, whichever register writes: names are never used twice.
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final String LOCK = ".lock";
  // What a dying stack refuses in the middle is gone a moment later.
  private static final int TRIES = 8;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Path directory;
  private final Owner owner = Owner.of(ProcessHandle.current());

  private FaultRegister(Path directory) {
    this.directory = directory;
  }

  public static FaultRegister of(HeadroomHome home) {
    return new FaultRegister(home.root().resolve("faults"));
  }

  @Override
  public Entry write(Undo undo) throws IOException {
    RegisterFile file = RegisterFile.of(directory, owner, NUMBERS.incrementAndGet());
    file.write(undo);
    return file::delete;
  }

  /**
   * Puts back what dead processes left behind, the latest first. What can't be put back stays in
   * the register, for the next time. A file that can't be read is told once and set aside.
   *
   * @return what was found, in order; mostly nothing, which costs a look into a directory
   * @throws IOException if the register itself can't be read
   */
  public List<Swept> sweep() throws IOException {
    if (left().isEmpty()) {
      return List.of();
    }
    return FileMutex.holding(
        directory.resolve(LOCK),
        () -> {
          List<Swept> swept = new ArrayList<>();
          for (RegisterFile file : left()) {
            file.sweep(FaultRegister::undo).ifPresent(swept::add);
          }
          return swept;
        });
  }

  private List<RegisterFile> left() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(RegisterFile::parse)
          .flatMap(java.util.Optional::stream)
          .filter(file -> file.owner().living().isEmpty())
          .sorted(Comparator.comparing(RegisterFile::number).reversed())
          .toList();
    }
  }

  private static void undo(Undo undo) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        UndoKinds.undo(undo);
        return;
      } catch (IOException e) {
        if (tried == TRIES) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
