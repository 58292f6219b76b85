package dev.headroom.load.control;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.inspect.Inspection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command line.
 *
 * @param targets base URLs without a trailing slash; at least one
 * @param sources local addresses to send from; empty leaves that to the system
 * @param out the folder for the raw log and the history
 * @param inspection off unless asked for
 */
public record Arguments(
    Path scenario,
    List<String> targets,
    List<String> sources,
    Path out,
    long seed,
    Share share,
    Inspection inspection) {

  private static final Set<String> SINGLE =
      Set.of(
          "--scenario",
          "--out",
          "--seed",
          "--injector",
          "--injectors",
          "--inspect",
          "--inspect-rate",
          "--inspect-share");

  /**
   * @throws UsageException when an option is unknown, missing or malformed
   */
  public static Arguments parse(String... args) throws UsageException {
    Map<String, String> values = new HashMap<>();
    List<String> targets = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i];
      if (!SINGLE.contains(name) && !name.equals("--target") && !name.equals("--source")) {
        throw new UsageException("unknown option " + name);
      }
      if (i + 1 == args.length) {
        throw new UsageException(name + " needs a value");
      }
      if (name.equals("--target")) {
        targets.add(target(args[i + 1]));
      } else if (name.equals("--source")) {
        sources.add(source(args[i + 1]));
      } else if (values.put(name, args[i + 1]) != null) {
        throw new UsageException(name + " is given twice");
      }
    }
    if (targets.isEmpty()) {
      throw new UsageException("--target is missing");
    }
    return new Arguments(
        Path.of(required(values, "--scenario")),
        List.copyOf(targets),
        List.copyOf(sources),
        Path.of(required(values, "--out")).toAbsolutePath().normalize(),
        number("--seed", required(values, "--seed")),
        share(values),
        inspection(values));
  }

  private static Inspection inspection(Map<String, String> values) throws UsageException {
    String wanted = values.getOrDefault("--inspect", "off");
    if (!Set.of("on", "off").contains(wanted)) {
      throw new UsageException("--inspect must be on or off, not '" + wanted + "'");
    }
    try {
      return new Inspection(
          wanted.equals("on"),
          fraction(values, "--inspect-rate", Inspection.USUAL_REQUESTS_PER_SECOND),
          fraction(values, "--inspect-share", Inspection.USUAL_PERCENT_OF_LOAD));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static double fraction(Map<String, String> values, String name, double usual)
      throws UsageException {
    String text = values.get(name);
    if (text == null) {
      return usual;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UsageException(name + " must be a number, not '" + text + "'");
    }
  }

  private static Share share(Map<String, String> values) throws UsageException {
    try {
      return new Share(
          Math.toIntExact(number("--injector", values.getOrDefault("--injector", "1"))),
          Math.toIntExact(number("--injectors", values.getOrDefault("--injectors", "1"))));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UsageException("--injector / --injectors: " + e.getMessage());
    }
  }

  private static String required(Map<String, String> values, String name) throws UsageException {
    String value = values.get(name);
    if (value == null) {
      throw new UsageException(name + " is missing");
    }
    return value;
  }

  private static long number(String name, String text) throws UsageException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException(name + " must be a whole number, not '" + text + "'");
    }
  }

  /** An address and no name: looking names up is not for a load generator. */
  private static String source(String text) throws UsageException {
    if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
      throw new UsageException(
          "--source must be a local address like 127.0.0.2, not '" + text + "'");
    }
    return text;
  }

  private static String target(String text) throws UsageException {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
        return text.replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException e) {
      // Said below, like every other thing that is no URL of a web server.
    }
    throw new UsageException(
        "--target must be a URL like http://127.0.0.1:8080, not '" + text + "'");
  }
}
