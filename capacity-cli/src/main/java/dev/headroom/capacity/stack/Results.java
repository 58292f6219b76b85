package dev.headroom.capacity.stack;

import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The results folder while it is being written. Every file is whole or absent, but for the logs
 * that grow.
 */
final class Results {
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

  RunManifest write(RunManifest manifest) throws IOException {
    ManifestFile.write(folder, manifest);
    return manifest;
  }

  /**
   * Joins the injectors' histories into one: gzip members may stand behind each other in a file.
   */
  void joinHistories(int injectors) throws IOException {
    Path joined = folder.resolve("history.jsonl.gz");
    Path draft = folder.resolve("history.jsonl.gz.draft");
    try (OutputStream out = Files.newOutputStream(draft)) {
      for (int number = 1; number <= injectors; number++) {
        Path history = injector(number).resolve("history.jsonl.gz");
        if (Files.exists(history)) {
          Files.copy(history, out);
        }
      }
    }
    Files.move(draft, joined, StandardCopyOption.REPLACE_EXISTING);
    for (int number = 1; number <= injectors; number++) {
      Files.deleteIfExists(injector(number).resolve("history.jsonl.gz"));
    }
  }

  private void replace(String name, String text) throws IOException {
    Path draft = folder.resolve(name + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
