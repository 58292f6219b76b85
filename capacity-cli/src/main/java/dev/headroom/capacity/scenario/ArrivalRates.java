package dev.headroom.capacity.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Arrivals a second in equal steps of time.
 *
 * @param stepMillis length of a step, 1 and up
 * @param perSecond arrivals a second during each
 */
record ArrivalRates(long stepMillis, double[] perSecond) {

  /**
   * Reads a CSV of rates ({@link RatesCsv}) where the first line says so, else an access log
   * ({@link AccessLog}).
   *
   * @throws ScenarioException if the file can't be read or understood
   */
  static ArrivalRates read(Path file) {
    List<String> lines;
    try {
      // Access logs hold whatever was asked for, in any encoding; times are ASCII in all of them.
      lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new ScenarioException(
          file.toString(),
          Files.exists(file) ? "it can't be read." : "there is no such file.",
          "file: the path of a CSV of rates or an access log, as seen from the scenario's folder");
    }
    return RatesCsv.isOne(file, lines)
        ? RatesCsv.read(file.toString(), lines)
        : AccessLog.read(file.toString(), lines);
  }

  /** The same arrivals in longer steps where there are more than so many. */
  ArrivalRates atMost(int steps) {
    int together = (perSecond.length + steps - 1) / steps;
    if (together <= 1) {
      return this;
    }
    double[] coarse = new double[(perSecond.length + together - 1) / together];
    for (int i = 0; i < perSecond.length; i++) {
      coarse[i / together] += perSecond[i] / together;
    }
    return new ArrivalRates(stepMillis * together, coarse);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArrivalRates rates
        && stepMillis == rates.stepMillis
        && Arrays.equals(perSecond, rates.perSecond);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(stepMillis) + Arrays.hashCode(perSecond);
  }
}
