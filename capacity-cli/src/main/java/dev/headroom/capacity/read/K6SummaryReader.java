package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A summary of k6: what {@code --summary-export} wrote, in its old or its machine-readable form, or
 * the data that {@code handleSummary} was given.
 */
final class K6SummaryReader implements LogReader {

  private static final Pattern FIRST_FIELD =
      Pattern.compile(
          "\\{\\s*\"(root_group|metrics|options|state|setup_data|config|metadata|results|version"
              + "|thresholds|checks|groups|scenarios)\"\\s*:.*",
          Pattern.DOTALL);

  private static final Pattern OF_K6 =
      Pattern.compile(
          "\"(root_group|testRunDurationMs|summaryTrendStats|k6_version|execution|iterations"
              + "|vus|data_sent|data_received|http_req[^\"]*)\"");

  private static final long LARGEST = 64L << 20;

  @Override
  public boolean recognises(byte[] head) {
    String text = HeadText.of(head).stripLeading();
    return FIRST_FIELD.matcher(text).matches() && OF_K6.matcher(text).find();
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(text(file));
    } catch (JacksonException | EOFException e) {
      throw new UnreadableLogException(
          file + " begins like a summary of k6, but is no whole JSON document.",
          "Let k6 write it again: a summary that is cut says nothing for sure.");
    }
    K6Summary summary = K6Summary.of(file, root);
    if (into.hasRequests()) {
      throw notAlone(file);
    }
    summary.into(into);
    for (String problem : summary.problems()) {
      into.damage(new Damage(file.toString(), 0, problem));
    }
  }

  static UnreadableLogException notAlone(Path file) {
    return new UnreadableLogException(
        file
            + " can't be read beside a summary of k6, or as one beside other results: percentiles"
            + " can't be told from those of several summaries.",
        "Give a summary alone, or give what k6 run --out json=FILE wrote of each.");
  }

  private static String text(Path file) throws IOException {
    byte[] bytes;
    if (Files.size(file) > LARGEST) {
      throw new UnreadableLogException(
          file + " is larger than any summary of k6.", "Give a summary, or k6's JSON lines.");
    }
    bytes = Files.readAllBytes(file);
    if (PackedLines.isPacked(bytes)) {
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readNBytes((int) LARGEST);
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
