package dev.headroom.chaos.undo;

import dev.headroom.testbed.guardian.Owner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing in force; the name tells whose it is: {@code <pid>-<start>-<number>.json}.
 *
 * @param number of the owner's things, in order
 * @param finished false for what a process was writing when it died: it did nothing of it then
 */
record RegisterFile(Path path, Owner owner, long number, boolean finished) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NAME =
      Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})\\.json(\\.unfinished)?");
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final String UNFINISHED = ".unfinished";
  private static final String UNREADABLE = ".unreadable";

  /** Undoes it, whatever it takes. */
  @FunctionalInterface
  interface Undoing {
    void undo(Undo undo) throws IOException;
  }

  static RegisterFile of(Path directory, Owner owner, long number) {
    String name = "%d-%d-%06d.json".formatted(owner.pid(), owner.startMillis(), number);
    return new RegisterFile(directory.resolve(name), owner, number, true);
  }

  static Optional<RegisterFile> parse(Path path) {
    Matcher matcher = NAME.matcher(path.getFileName().toString());
    return matcher.matches()
        ? Optional.of(
            new RegisterFile(
                path,
                new Owner(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))),
                Long.parseLong(matcher.group(3)),
                matcher.group(4) == null))
        : Optional.empty();
  }

  /** Is on disk under its name, whole, when this returns; only its owner may read it. */
  void write(Undo undo) throws IOException {
    Path directory = path.getParent();
    Files.createDirectories(directory);
    Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
    Files.createFile(unfinished, OWN);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(undo));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    force(directory);
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Undoes it and goes; empty if another has done so meanwhile. */
  Optional<Swept> sweep(Undoing undoing) throws IOException {
    if (!finished) {
      delete();
      return Optional.empty();
    }
    Undo undo;
    Instant since = Instant.EPOCH;
    try {
      since = Files.getLastModifiedTime(path).toInstant();
      undo = JSON.readValue(Files.readAllBytes(path), Undo.class);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException | NullPointerException e) {
      return Optional.of(setAside(since));
    }
    try {
      undoing.undo(undo);
    } catch (IOException | RuntimeException e) {
      return Optional.of(new Swept(undo.title(), since, reason(e)));
    }
    delete();
    return Optional.of(new Swept(undo.title(), since, null));
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Swept setAside(Instant since) throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + UNREADABLE);
    Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
    return new Swept(
        path.getFileName().toString(),
        since,
        "what is written there can't be read; it is now " + aside);
  }
}
