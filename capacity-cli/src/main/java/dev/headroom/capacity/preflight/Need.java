package dev.headroom.capacity.preflight;

import dev.headroom.capacity.preflight.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run needs of the machine, and whether it is there.
 *
 * @param kind what it is of
 * @param severity a contradiction where the machine can't, a doubt where figures would suffer
 * @param found needed and there, in one line: {@code 12,067 of 20,000 in each of 2 generators}
 * @param mend null where nothing is wrong
 */
public record Need(Kind kind, Severity severity, String found, @Nullable String mend) {

  /** What of the machine is needed, with the law by which it is reckoned. */
  public enum Kind {
    FILES("open files", "files = connections + those of the program"),
    PORTS("ports", "ports = connections + closings a second × time a port lingers"),
    ADMITTANCE("app connections", "connections = people + streams beside their last calls"),
    HEAP("app heap", "heap of the app = 25 KB × streams + what it has anyway"),
    MEMORY("memory", "memory = parts + 0.03 MiB × people"),
    GENERATOR("generator CPU", "cores = (requests + events / 4) a second / 10,000");

    private final String label;
    private final String law;

    Kind(String label, String law) {
      this.label = label;
      this.law = law;
    }

    /** A word or two for people. */
    public String label() {
      return label;
    }

    /**
     * Whether a lack of it spoils the measurement; else it spoils the system's answers, which is
     * what a run is to find out.
     */
    public boolean ofTheMeasurement() {
      return this != ADMITTANCE && this != HEAP;
    }
  }

  static Need fine(Kind kind, String found) {
    return new Need(kind, Severity.FINE, found, null);
  }

  static Need doubt(Kind kind, String found, String mend) {
    return new Need(kind, Severity.DOUBT, found, mend);
  }

  static Need lack(Kind kind, String found, String mend) {
    return new Need(kind, Severity.CONTRADICTION, found, mend);
  }

  /** The same as a law's finding. */
  public Finding finding() {
    return new Finding(kind.law, severity, kind.label, found, mend);
  }
}
