package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.plan.model.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The fewest instances that carry a rate for sure, and as many more as may be away.
 *
 * @param working that carry it by themselves
 * @param spare further ones
 * @param carried by all
 * @param withoutSpare by those that work while the spare ones are away
 */
public record Instances(int working, int spare, Prediction carried, Prediction withoutSpare) {

  public int all() {
    return working + spare;
  }

  /**
   * Lower ends of 90 % intervals count, and adding the spare ones must not carry less.
   *
   * @param perSecond what those without the spare carry at least
   * @param spare 0 and up
   * @return null where no number within reach does
   */
  public static @Nullable Instances of(Growing growing, double perSecond, int spare) {
    for (int n = 1; n + spare <= growing.reach(); n++) {
      Prediction least = growing.at(n);
      if (least != null && least.low() >= perSecond) {
        Prediction all = spare == 0 ? least : growing.at(n + spare);
        if (all != null && carriesAll(growing, n, spare, perSecond)) {
          return new Instances(n, spare, all, least);
        }
      }
    }
    return null;
  }

  private static boolean carriesAll(Growing growing, int from, int spare, double perSecond) {
    for (int n = from; n <= from + spare; n++) {
      Prediction one = growing.at(n);
      if (one == null || one.low() < perSecond) {
        return false;
      }
    }
    return true;
  }

  /** So many in all, of which as many are spare as may be away with the rate still carried. */
  public static @Nullable Instances ofAll(Growing growing, int all, double perSecond) {
    Prediction carried = growing.at(all);
    if (carried == null || carried.low() < perSecond) {
      return null;
    }
    int working = all;
    Prediction least = carried;
    while (working > 1) {
      Prediction fewer = growing.at(working - 1);
      if (fewer == null || fewer.low() < perSecond) {
        break;
      }
      working--;
      least = fewer;
    }
    return new Instances(working, all - working, carried, least);
  }
}
