package dev.headroom.reference.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One load by {@code wrk}: 2 threads, 64 connections.
 *
 * @param path what is asked for; the script may ask for something else
 * @param command the rest of the command line
 */
record Wrk(URI base, String path, List<String> command) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

  /** What one block gave. */
  record Block(double perSecond, long refused, double p99Millis) {}

  static Wrk get(URI base, String path) {
    return new Wrk(base, path, List.of());
  }

  /** A script below {@code figures/}, with its arguments. */
  static Wrk script(URI base, String name, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("-s", resource(name), "--"));
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return new Wrk(base, "/", command);
  }

  private static String resource(String name) {
    return java.nio.file.Path.of("src/test/resources/figures", name).toAbsolutePath().toString();
  }

  Block run(int seconds) {
    List<String> all = new ArrayList<>(List.of("wrk", "-t2", "-c64", "-d" + seconds + "s"));
    all.add("--latency");
    int scripted = command.indexOf("--");
    all.addAll(scripted < 0 ? command : command.subList(0, scripted));
    all.add(base.resolve(path).toString());
    if (scripted >= 0) {
      all.addAll(command.subList(scripted, command.size()));
    }
    String output = output(all);
    return new Block(
        Double.parseDouble(first(RATE, output, "0")),
        Long.parseLong(first(REFUSED, output, "0")),
        p99(output));
  }

  private static double p99(String output) {
    Matcher p99 = P99.matcher(output);
    if (!p99.find()) {
      return Double.NaN;
    }
    double value = Double.parseDouble(p99.group(1));
    return switch (p99.group(2)) {
      case "us" -> value / 1000;
      case "s" -> value * 1000;
      default -> value;
    };
  }

  private static String first(Pattern pattern, String output, String otherwise) {
    Matcher found = pattern.matcher(output);
    return found.find() ? found.group(1) : otherwise;
  }

  private static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("these figures need wrk on the PATH", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
