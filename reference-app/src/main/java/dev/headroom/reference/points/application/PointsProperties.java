package dev.headroom.reference.points.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What points may be charged.
 *
 * @param mostPerCharge most points of one charge, 1 and up
 * @param mostBalance most points a user may have after a charge, at least those of one charge and
 *     at most 9,007,199,254,740,991, so that every JSON reader tells them exactly
 */
@ConfigurationProperties("points")
public record PointsProperties(
    @DefaultValue("1000000") long mostPerCharge, @DefaultValue("1000000000000") long mostBalance) {
  private static final long MOST_EXACT = (1L << 53) - 1;

  public PointsProperties {
    if (mostPerCharge < 1 || mostBalance < mostPerCharge || mostBalance > MOST_EXACT) {
      throw new IllegalArgumentException(
          "points.most-per-charge has to be 1 at least, points.most-balance no less than that and"
              + " at most "
              + MOST_EXACT);
    }
  }
}
