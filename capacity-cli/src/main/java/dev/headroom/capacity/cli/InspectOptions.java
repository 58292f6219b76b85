package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Inspection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the generators ask that nobody in good faith asks. */
final class InspectOptions {
  @Option(
      names = "--inspect",
      paramLabel = "on|off",
      description =
          "also asks what nobody in good faith asks, outside every figure: repeats, keys used"
              + " twice, tokens made up, borrowed or over; on unless --target is given")
  private @Nullable String wanted;

  @Option(
      names = "--inspect-rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "such requests a second and generator at most, ${DEFAULT-VALUE} by default")
  private double rate;

  @Option(
      names = "--inspect-share",
      paramLabel = "PERCENT",
      defaultValue = "1",
      description =
          "such requests in percent of the load's at most, ${DEFAULT-VALUE} by default; the lower"
              + " of the two bounds counts")
  private double share;

  /**
   * @param bundled whether the load is on the app that is started here
   * @throws UsageException if an option says what can't be
   */
  Inspection of(boolean bundled) {
    try {
      return new Inspection(on(bundled), rate, share);
    } catch (IllegalArgumentException impossible) {
      throw new UsageException(
          "--inspect-rate must be above 0 to 1000, --inspect-share above 0 to 100.",
          "The defaults are 5 and 1.");
    }
  }

  private boolean on(boolean bundled) {
    if (wanted == null) {
      return bundled;
    }
    return switch (wanted) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw new UsageException(
              "--inspect takes on or off, not '" + wanted + "'.", "Leave it out for the usual.");
    };
  }

  /** The options as they were given, for the command that runs it again. */
  String again() {
    StringBuilder again = new StringBuilder();
    if (wanted != null) {
      again.append(" --inspect ").append(wanted);
    }
    if (rate != Inspection.USUAL_REQUESTS_PER_SECOND) {
      again.append(" --inspect-rate ").append(plain(rate));
    }
    if (share != Inspection.USUAL_PERCENT_OF_LOAD) {
      again.append(" --inspect-share ").append(plain(share));
    }
    return again.toString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
