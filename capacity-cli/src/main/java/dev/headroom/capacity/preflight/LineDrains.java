package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/** Whether the line gets shorter in time, and whether those who lose patience would. */
final class LineDrains implements Law {

  static final String LAW = "drain time = people waiting / admitted a tick × tick";

  private static final double NOBODY = 0.5;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    if (!line.applies()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    String sum =
        Say.people(line.entered())
            + " enter, "
            + Say.number(line.admitted())
            + " are admitted, "
            + Say.number(line.gaveUp())
            + " give up, "
            + Say.number(line.left())
            + " wait in the end";
    if (line.longest() < NOBODY) {
      findings.add(Finding.fine(LAW, "nobody has to wait", sum));
    } else if (line.admitted() < NOBODY) {
      findings.add(
          Finding.contradiction(
              LAW,
              "nobody is admitted before the load ends after " + Say.time(plan.lengthSeconds()),
              sum,
              "longer phases, or a shorter " + AppFacts.ADMISSION_INTERVAL));
    } else if (line.left() >= NOBODY && plan.open()) {
      findings.add(
          Finding.doubt(
              LAW,
              Say.people(line.left()) + " are not admitted before the load ends",
              sum + "; up to " + StreamLives.drain(plan, line),
              "longer phases, a lower rate, or more schedules to spread people over"));
    } else {
      findings.add(
          Finding.fine(
              LAW,
              "the longest wait is "
                  + Say.time(line.longestWait())
                  + ", "
                  + Say.people(line.longest())
                  + " in line at most",
              sum));
    }
    patience(plan, line, findings);
    return findings;
  }

  private static void patience(Plan plan, LineForecast line, List<Finding> findings) {
    Way way = plan.way();
    boolean anybodyLeft = line.left() >= NOBODY;
    if (way.giveUp() > 0 && !anybodyLeft && line.longestWait() <= way.giveUpFrom()) {
      findings.add(
          Finding.doubt(
              LAW,
              "nobody waits long enough to give up",
              "patience lasts "
                  + Say.time(way.giveUpFrom())
                  + " at least, the longest wait "
                  + Say.time(line.longestWait()),
              "a shorter giveUp.after, or leave giveUp out"));
    }
  }
}
