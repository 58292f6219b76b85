package dev.headroom.capacity.preflight;

import java.util.List;

/** Downtime that an availability leaves: (1 − availability) × time. */
final class Availability implements Law {

  static final String LAW = "availability: downtime = (1 − availability) × time";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    Plan.Claims claims = plan.claims();
    Double percent = claims.availability();
    Double over = claims.over();
    Double down = claims.downtime();
    if (percent == null || over == null) {
      return List.of();
    }
    double allowed = (1 - percent / 100) * over;
    String sum =
        "(1 − "
            + Say.percent(percent)
            + ") × "
            + Say.time(over)
            + " = "
            + Say.time(Math.round(allowed * 1_000) / 1_000.0);
    if (down != null && down > allowed * 1.001) {
      double real = 100 * (1 - down / over);
      return List.of(
          Finding.contradiction(
              LAW,
              Say.percent(percent)
                  + " of "
                  + Say.time(over)
                  + " leave "
                  + Say.time(Math.round(allowed * 1_000) / 1_000.0)
                  + " down, not "
                  + Say.time(down),
              sum + "; " + Say.time(down) + " down are " + Say.percent(real),
              "claims.downtime: " + Say.time(allowed) + ", or availability: " + Say.percent(real)));
    }
    return List.of(Finding.fine(LAW, Say.percent(percent) + " can be down that long", sum));
  }
}
