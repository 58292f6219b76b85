package dev.headroom.capacity.stack;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.headroom.capacity.preflight.MachineLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The machine that a run happens on, as far as the JVM and the system's own files tell. */
public final class Machine {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Path PORT_RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  private static final Path TIME_WAIT_REUSE = Path.of("/proc/sys/net/ipv4/tcp_tw_reuse");
  private static final double TIME_WAIT_SECONDS = 60;

  private Machine() {}

  public static int cores() {
    return SYSTEM.getAvailableProcessors();
  }

  /** Runnable processes averaged over a minute; negative where the system does not tell. */
  public static double loadAverage() {
    return SYSTEM.getSystemLoadAverage();
  }

  public static long memoryMiB() {
    return SYSTEM.getTotalMemorySize() >> 20;
  }

  /** Memory that programs can still get, caches included where the system tells. */
  public static long freeMemoryMiB() {
    Path meminfo = Path.of("/proc/meminfo");
    try {
      if (Files.isReadable(meminfo)) {
        for (String line : Files.readAllLines(meminfo)) {
          if (line.startsWith("MemAvailable:")) {
            return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
          }
        }
      }
    } catch (IOException unreadable) {
      // the JVM's own figure below is lower, which errs on the safe side
    }
    return SYSTEM.getFreeMemorySize() >> 20;
  }

  /** Open files a process may have; empty where the system does not tell. */
  public static OptionalLong openFilesLimit() {
    return SYSTEM instanceof UnixOperatingSystemMXBean unix
        ? OptionalLong.of(unix.getMaxFileDescriptorCount())
        : OptionalLong.empty();
  }

  /** Ports for connections to one address and port; empty where the system does not tell. */
  public static OptionalLong outgoingPorts() {
    // In one gulp: this file's kernel side answers only the first read, and small ones cut it off.
    try (BufferedReader file = Files.newBufferedReader(PORT_RANGE)) {
      String[] range = file.readLine().trim().split("\\s+");
      return OptionalLong.of(Long.parseLong(range[1]) - Long.parseLong(range[0]) + 1);
    } catch (IOException | RuntimeException unknown) {
      return OptionalLong.empty();
    }
  }

  /**
   * What a run finds here.
   *
   * @param loopback whether its load stays on this machine
   */
  public static MachineLimits limits(boolean loopback) {
    return new MachineLimits(
        cores(),
        freeMemoryMiB(),
        openFilesLimit(),
        outgoingPorts(),
        loopback && furtherLoopbackAddresses(),
        lingerSeconds(loopback));
  }

  /** Linux owns all of 127.0.0.0/8; others must be told each address. */
  private static boolean furtherLoopbackAddresses() {
    try (ServerSocket further = new ServerSocket()) {
      further.bind(new InetSocketAddress("127.0.0.2", 0));
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /**
   * How long the port of a closed connection is kept from new ones: a minute, or a second where the
   * kernel tells old segments by their timestamps ({@code tcp_tw_reuse}: 1 everywhere, 2 on
   * loopback).
   */
  private static double lingerSeconds(boolean loopback) {
    try {
      String reuse = Files.readString(TIME_WAIT_REUSE).strip();
      return reuse.equals("1") || reuse.equals("2") && loopback ? 1 : TIME_WAIT_SECONDS;
    } catch (IOException unknown) {
      return TIME_WAIT_SECONDS;
    }
  }

  /** Facts for {@code run.json} and the report, in display order. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cores", Integer.toString(cores()));
    facts.put("memory", String.format(Locale.ROOT, "%,d MiB", memoryMiB()));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("architecture", System.getProperty("os.arch"));
    facts.put(
        "java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
    return facts;
  }
}
