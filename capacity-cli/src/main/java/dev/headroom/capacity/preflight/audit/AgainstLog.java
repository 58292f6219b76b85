package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The summary's figures are those that the raw logs give. */
final class AgainstLog implements AuditLaw {

  static final String LAW = "figures = what the raw logs give";

  private static final int INJECTOR_DEPTH = 2;

  @Override
  public List<Finding> look(Figures figures) {
    List<Path> logs = figures.manifest() == null ? List.of() : logs(figures.folder());
    if (logs.isEmpty()) {
      return List.of();
    }
    RequestLogBuilder builder = new RequestLogBuilder();
    logs.forEach(file -> RunFormat.read(file, builder));
    List<RequestFigures> rows =
        RequestStatistics.of(builder.build(), figures.window()).rows().stream()
            .filter(row -> row.count() > 0)
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (RequestFigures row : rows) {
      Row said = figures.row(row.name()).orElse(null);
      if (said == null) {
        findings.add(
            Audit.contradiction(
                LAW,
                "the summary leaves out " + row.name(),
                Say.number(row.count()) + " requests in the raw logs"));
      } else {
        compare(row, said, findings);
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.fine(
              LAW,
              "the raw logs give the same figures",
              logs.size()
                  + (logs.size() == 1 ? " raw log, " : " raw logs, ")
                  + rows.size()
                  + " rows"));
    }
    return findings;
  }

  private static void compare(RequestFigures row, Row said, List<Finding> findings) {
    Map<String, Double> own = new LinkedHashMap<>();
    own.put("count", (double) row.count());
    own.put("ok", (double) row.ok());
    own.put("meanMs", row.meanMs());
    own.put("minMs", row.minMs());
    own.put("p50Ms", row.p50Ms());
    own.put("p75Ms", row.p75Ms());
    own.put("p90Ms", row.p90Ms());
    own.put("p95Ms", row.p95Ms());
    own.put("p99Ms", row.p99Ms());
    own.put("p999Ms", row.p999Ms());
    own.put("maxMs", row.maxMs());
    for (Map.Entry<String, Double> figure : own.entrySet()) {
      if (!Same.figures(figure.getValue(), said.get(figure.getKey()))) {
        findings.add(
            Audit.contradiction(
                LAW,
                figure.getKey() + " of " + row.name() + " is not what the raw logs give",
                Say.number(figure.getValue())
                    + " there, "
                    + Say.number(said.get(figure.getKey()))
                    + " in the summary"));
        return;
      }
    }
  }

  private static List<Path> logs(Path folder) {
    try (Stream<Path> files = Files.walk(folder, INJECTOR_DEPTH)) {
      return files
          .filter(file -> file.getFileName().toString().equals("simulation.log"))
          .filter(file -> file.toFile().length() > 0)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
