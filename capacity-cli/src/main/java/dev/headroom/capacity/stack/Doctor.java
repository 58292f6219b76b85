package dev.headroom.capacity.stack;

import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks whether this machine is fit for a run of so many people at once. */
public final class Doctor {
  // seen in measurements: what stores, one app instance and one generator take before the first
  // person comes
  private static final long BASE_MEMORY_MIB = 2_500;
  private static final long DISK_MIB = 2_048;
  private static final int FILES_BESIDE_PEOPLE = 400;
  private static final double BUSY_SHARE = 0.5;

  private final int people;
  private final Path cache;

  /**
   * @param people at once at most; 0 for a look at the machine alone
   */
  public Doctor(int people) {
    this(people, cacheFolder());
  }

  /**
   * @param cache the folder where servers and their data are kept
   */
  Doctor(int people, Path cache) {
    this.people = people;
    this.cache = cache;
  }

  private static Path cacheFolder() {
    return HeadroomHome.fromEnvironment().root();
  }

  public List<Finding> examine() {
    return List.of(cores(), memory(), files(), ports(), java(), clock(), docker(), disk());
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

  private Finding memory() {
    long free = Machine.freeMemoryMiB();
    long needed = BASE_MEMORY_MIB + people / 10;
    String found = gib(Machine.memoryMiB()) + ", " + gib(free) + " free";
    return free < needed
        ? Finding.stops(
            "memory",
            found + ", needs " + gib(needed),
            "end what else runs, or take a smaller --scale")
        : Finding.fine("memory", found);
  }

  private Finding files() {
    OptionalLong limit = Machine.openFilesLimit();
    if (limit.isEmpty()) {
      return Finding.note("open files", "limit not known");
    }
    long needed = people + FILES_BESIDE_PEOPLE;
    String found = String.format(Locale.ROOT, "%,d", limit.getAsLong());
    return limit.getAsLong() < needed
        ? Finding.stops(
            "open files",
            found + String.format(Locale.ROOT, ", needs %,d", needed),
            "ulimit -n " + Math.max(needed, 20_000))
        : Finding.fine("open files", found);
  }

  private Finding ports() {
    OptionalLong ports = Machine.outgoingPorts();
    if (ports.isEmpty()) {
      return Finding.note("ports", "range not known");
    }
    String found = String.format(Locale.ROOT, "%,d out", ports.getAsLong());
    return ports.getAsLong() < people
        ? Finding.stops(
            "ports",
            found + String.format(Locale.ROOT, ", needs %,d", people),
            "sysctl -w net.ipv4.ip_local_port_range='1024 65535'")
        : Finding.fine("ports", found);
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
