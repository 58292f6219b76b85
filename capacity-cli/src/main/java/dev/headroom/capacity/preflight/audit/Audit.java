package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds the figures of a result against the laws that tie them. */
public final class Audit {

  private static final List<AuditLaw> LAWS =
      List.of(
          new CountsAddUp(),
          new ThroughputAddsUp(),
          new PercentilesRise(),
          new UsersAndThroughput(),
          new ObjectivesAgree(),
          new VerdictAgrees(),
          new AdmissionsAndPermits(),
          new Payments(),
          new Utilisation(),
          new AgainstLog());

  private Audit() {}

  /** Whether a path is a result rather than a scenario. */
  public static boolean applies(Path path) {
    return Files.isDirectory(path)
        || Files.isRegularFile(path) && path.getFileName().toString().endsWith(".json");
  }

  /**
   * Findings, contradictions first.
   *
   * @param path a results folder, or its summary
   * @throws dev.headroom.capacity.read.UnreadableLogException if there is no summary to be read
   */
  public static List<Finding> of(Path path) {
    Figures figures = Figures.read(path);
    List<Finding> findings = new ArrayList<>();
    LAWS.forEach(law -> findings.addAll(law.look(figures)));
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  /** Figures that disagree have one mend: to be reckoned anew from what was measured. */
  static Finding contradiction(String law, String what, String numbers) {
    return Finding.contradiction(
        law, what, numbers, "don't use these figures; write them anew: capacity-cli report");
  }
}
