package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check of the measurement.
 *
 * @param mend what to do; empty where it held
 */
public record TrustRow(
    Mark mark,
    Message name,
    Message measured,
    Message limit,
    @Nullable ShareBar bar,
    Message mend) {

  static List<TrustRow> of(List<TrustCheck> checks) {
    Stream<Double> shares = checks.stream().map(TrustCheck::shareOfLimit).filter(Objects::nonNull);
    double limitAt = ShareBar.limitAt(shares.toList());
    return checks.stream().map(check -> of(check, limitAt)).toList();
  }

  private static TrustRow of(TrustCheck check, double limitAt) {
    Mark mark = Mark.of(check.held());
    Double share = check.shareOfLimit();
    String cls = mark == Mark.BROKEN ? "fail" : "";
    return new TrustRow(
        mark,
        check.name(),
        Plain.of(check.measured()),
        check.limit(),
        share == null ? null : ShareBar.of(share, limitAt, cls),
        mark == Mark.HELD ? Message.NONE : check.mend());
  }
}
