package dev.headroom.testbed.guardian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The processes of a stack, one line each, appended as they are started. */
public record Register(Path file) {

  /** One process, recognised by id and start together. */
  record Entry(String name, long pid, long startMillis, Ending ending) {
    Optional<ProcessHandle> living() {
      return Processes.find(pid, startMillis);
    }

    String line() {
      return String.join("\t", Long.toString(pid), Long.toString(startMillis), ending.name(), name)
          + "\n";
    }

    static Optional<Entry> parse(String line) {
      String[] fields = line.split("\t", 4);
      try {
        return fields.length < 4
            ? Optional.empty()
            : Optional.of(
                new Entry(
                    fields[3],
                    Long.parseLong(fields[0]),
                    Long.parseLong(fields[1]),
                    Ending.valueOf(fields[2])));
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // a line cut short by the writer's death; the marker finds it
      }
    }
  }

  /** Adds a running process. */
  public void add(String name, ProcessHandle process, Ending ending) throws IOException {
    Entry entry = new Entry(name, process.pid(), Processes.startMillis(process), ending);
    Files.writeString(file, entry.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  List<Entry> read() throws IOException {
    try {
      return Files.readAllLines(file).stream().map(Entry::parse).flatMap(Optional::stream).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
