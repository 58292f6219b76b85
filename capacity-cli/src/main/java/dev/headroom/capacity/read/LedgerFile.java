package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger.json}: {@code {"before": …, "after": …}}, each as the app answers. */
public final class LedgerFile {

  public static final String NAME = "ledger.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private LedgerFile() {}

  /** What it says; nothing at all where there is no such file, or none that can be read. */
  public static Ledger.BeforeAndAfter read(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readAllBytes(file), Ledger.BeforeAndAfter.class)
          : new Ledger.BeforeAndAfter(null, null);
    } catch (IOException | JacksonException e) {
      return new Ledger.BeforeAndAfter(null, null);
    }
  }
}
