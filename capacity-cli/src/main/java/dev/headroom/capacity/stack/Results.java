package dev.headroom.capacity.stack;

import dev.headroom.capacity.read.FactsFile;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The results folder while it is being written. Every file is whole or absent, but for the logs
 * that grow.
 */
final class Results {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private @Nullable String ledgerBefore;

  private Results(Path folder) {
    this.folder = folder;
  }

  static Results create(Path folder, String scenarioYaml) throws IOException {
    Files.createDirectories(folder);
    Results results = new Results(folder);
    results.replace("scenario.yaml", scenarioYaml);
    return results;
  }

  Path scenario() {
    return folder.resolve("scenario.yaml");
  }

  Path metrics() {
    return folder.resolve(MetricsFile.NAME);
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path injector(int number) throws IOException {
    return Files.createDirectories(folder.resolve("injector-" + number));
  }

  void ledgerBefore(String facts) throws IOException {
    ledgerBefore = facts;
    replace(LedgerFile.NAME, "{\"before\":" + facts + "}\n");
  }

  void ledgerAfter(String facts) throws IOException {
    replace(LedgerFile.NAME, "{\"before\":" + ledgerBefore + ",\n\"after\":" + facts + "}\n");
  }

  /** Says that there will be facts: until they come the file is there, and not whole. */
  void factsToCome() throws IOException {
    facts(InputStream.nullInputStream());
  }

  /** What of the facts is there. */
  Facts facts() {
    return FactsFile.read(folder);
  }

  /** Keeps what comes, also where that is not all: then its last line is missing. */
  void facts(InputStream facts) throws IOException {
    Path draft = folder.resolve(FactsFile.NAME + ".draft");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft), CHUNK)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = next(facts, chunk); read >= 0; read = next(facts, chunk)) {
        out.write(chunk, 0, read);
      }
    }
    Files.move(draft, folder.resolve(FactsFile.NAME), StandardCopyOption.REPLACE_EXISTING);
  }

  private static int next(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException cut) {
      return -1;
    }
  }

  RunManifest write(RunManifest manifest) throws IOException {
    ManifestFile.write(folder, manifest);
    return manifest;
  }

  /**
   * Joins the injectors' histories into one.
   *
   * @param cut injectors whose history may end in the middle
   */
  void joinHistories(int injectors, List<Integer> cut) throws IOException {
    Path draft = folder.resolve(HistoryFile.NAME + ".draft");
    try (OutputStream out = Files.newOutputStream(draft)) {
      for (int number = 1; number <= injectors; number++) {
        Path history = injector(number).resolve(HistoryFile.NAME);
        if (Files.exists(history) && cut.contains(number)) {
          Histories.salvage(history, out);
        } else if (Files.exists(history)) {
          Histories.append(history, out);
        }
      }
    }
    Files.move(draft, folder.resolve(HistoryFile.NAME), StandardCopyOption.REPLACE_EXISTING);
    for (int number = 1; number <= injectors; number++) {
      Files.deleteIfExists(injector(number).resolve(HistoryFile.NAME));
    }
  }

  private void replace(String name, String text) throws IOException {
    Path draft = folder.resolve(name + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
