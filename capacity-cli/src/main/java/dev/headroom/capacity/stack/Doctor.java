package dev.headroom.capacity.stack;

import dev.headroom.capacity.preflight.Finding.Severity;
import dev.headroom.capacity.preflight.Need;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Looks whether this machine is fit for runs, or for one with needs of its own. */
public final class Doctor {
  // seen in measurements: what stores, one app instance and one generator take before the first
  // person comes
  private static final long BASE_MEMORY_MIB = 2_500;
  private static final long DISK_MIB = 2_048;
  private static final int LEAST_FILES = 1_000;
  private static final double BUSY_SHARE = 0.5;

  private final @Nullable Needs needs;
  private final Path cache;

  /**
   * @param needs of the scenario meant; null for a look at the machine alone
   */
  public Doctor(@Nullable Needs needs) {
    this(needs, cacheFolder());
  }

  /**
   * @param cache the folder where servers and their data are kept
   */
  Doctor(@Nullable Needs needs, Path cache) {
    this.needs = needs;
    this.cache = cache;
  }

  private static Path cacheFolder() {
    return HeadroomHome.fromEnvironment().root();
  }

  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    if (needs == null) {
      findings.addAll(List.of(cores(), memory(), files(), ports()));
    } else {
      findings.add(Finding.note("needs", needs.text()));
      findings.add(cores());
      needs.all().forEach(need -> findings.add(of(need)));
    }
    findings.addAll(List.of(java(), clock(), docker(), disk()));
    return findings;
  }

  private Finding cores() {
    double load = Machine.loadAverage();
    String found =
        Machine.cores() + (load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f", load));
    if (load > BUSY_SHARE * Machine.cores()) {
      return Finding.doubtful("cores", found + ": busy already", "end what else runs, or wait");
    }
    return Machine.cores() < 2
        ? Finding.doubtful(
            "cores", found + ": app, stores and generator share it", "use a machine with 2 or more")
        : Finding.fine("cores", found);
  }

  private static Finding of(Need need) {
    String mend = need.mend();
    String label = need.kind().label();
    if (mend == null) {
      return Finding.fine(label, need.found());
    }
    return need.severity() == Severity.CONTRADICTION
        ? Finding.stops(label, need.found(), mend)
        : Finding.doubtful(label, need.found(), mend);
  }

  private Finding memory() {
    long free = Machine.freeMemoryMiB();
    String found = gib(Machine.memoryMiB()) + ", " + gib(free) + " free";
    return free < BASE_MEMORY_MIB
        ? Finding.stops("memory", found + ", needs " + gib(BASE_MEMORY_MIB), "end what else runs")
        : Finding.fine("memory", found);
  }

  private Finding files() {
    OptionalLong limit = Machine.openFilesLimit();
    if (limit.isEmpty()) {
      return Finding.note("open files", "limit not known");
    }
    String found = String.format(Locale.ROOT, "%,d", limit.getAsLong());
    return limit.getAsLong() < LEAST_FILES
        ? Finding.stops(
            "open files",
            found + String.format(Locale.ROOT, ", needs %,d", LEAST_FILES),
            "ulimit -n 20000")
        : Finding.fine("open files", found);
  }

  private Finding ports() {
    OptionalLong ports = Machine.outgoingPorts();
    return ports.isEmpty()
        ? Finding.note("ports", "range not known")
        : Finding.fine("ports", String.format(Locale.ROOT, "%,d out", ports.getAsLong()));
  }

  private static Finding java() {
    return Finding.fine("Java", System.getProperty("java.version"));
  }

  private static Finding clock() {
    Optional<String> synchronised =
        Tool.ask("timedatectl", "show", "--property=NTPSynchronized", "--value");
    if (synchronised.isEmpty()) {
      return Finding.note("clock", "not known whether it is set by NTP; all parts here share it");
    }
    return synchronised.get().equals("yes")
        ? Finding.fine("clock", "set by NTP")
        : Finding.doubtful(
            "clock", "NTP off, drift not known", "systemctl enable --now systemd-timesyncd");
  }

  private static Finding docker() {
    return Tool.ask("docker", "version", "--format", "{{.Server.Version}}")
        .map(version -> Finding.note("Docker", version + ", not needed: embedded parts are used"))
        .orElseGet(() -> Finding.note("Docker", "none; embedded parts are used"));
  }

  private Finding disk() {
    try {
      Files.createDirectories(cache);
      Files.delete(Files.createTempFile(cache, "doctor", null));
      FileStore store = Files.getFileStore(cache);
      long free = store.getUsableSpace() >> 20;
      return free < DISK_MIB
          ? Finding.stops(
              "disk",
              gib(free) + " free, needs " + gib(DISK_MIB),
              "free some, or set HEADROOM_HOME elsewhere")
          : Finding.fine("disk", gib(free) + " free");
    } catch (IOException unwritable) {
      return Finding.stops(
          "disk", cache + " can't be written", "set HEADROOM_HOME to a folder that can");
    }
  }

  private static String gib(long mib) {
    return mib < 1_024 ? mib + " MiB" : String.format(Locale.ROOT, "%.1f GiB", mib / 1_024.0);
  }
}
