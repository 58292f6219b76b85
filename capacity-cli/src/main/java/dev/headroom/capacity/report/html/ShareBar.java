package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit was used, as a bar; all in percent of the cell's width.
 *
 * @param width of the bar
 * @param limit where the limit stands, the same in every row
 * @param label where the words begin
 * @param cut whether the bar is longer than the cell and broken off
 */
public record ShareBar(
    double width, double limit, double label, Message text, String cls, boolean cut) {

  public ShareBar {
    width = Percent.rounded(width);
    limit = Percent.rounded(limit);
    label = Percent.rounded(label);
  }

  private static final double USUAL_LIMIT = 57;
  private static final double LEAST_LIMIT = 18;
  private static final double FULL = 80;

  /** Where the bar is broken off. */
  public double cutAt() {
    return Percent.rounded(width - 4);
  }

  static ShareBar of(double share, double limitAt, String cls) {
    double wanted = Math.max(0, share) * limitAt;
    double width = Math.min(FULL, wanted);
    return new ShareBar(
        width,
        limitAt,
        Math.max(width, limitAt) + 2,
        share >= 9.995
            ? Message.of("{0} times", Formats.number(share))
            : Message.data(Formats.share(share) + Formats.NBSP + "%"),
        cls,
        wanted > FULL);
  }

  /** Where to put the limit so that the worst bar still fits, if it can. */
  static double limitAt(List<? extends @Nullable Double> shares) {
    double worst =
        shares.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).max().orElse(0);
    return Math.max(LEAST_LIMIT, Math.min(USUAL_LIMIT, FULL / Math.max(worst, 1e-9)));
  }
}
