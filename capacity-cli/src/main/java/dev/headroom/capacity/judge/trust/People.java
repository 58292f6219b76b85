package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import java.util.Arrays;

/** Who was there when. */
final class People {

  private People() {}

  /** Most people at once within a window. */
  static long most(RequestLog log, Window window) {
    long[] starts = log.userStarts();
    long[] ends = log.userEnds();
    long most = 0;
    int left = 0;
    int came = 0;
    while (came < starts.length && starts[came] < window.toMillis()) {
      long now = starts[came++];
      while (left < ends.length && ends[left] <= now) {
        if (ends[left] >= window.fromMillis()) {
          most = Math.max(most, came - 1 - left);
        }
        left++;
      }
      if (now >= window.fromMillis()) {
        most = Math.max(most, came - left);
      }
    }
    while (left < ends.length && ends[left] < window.fromMillis()) {
      left++;
    }
    return Math.max(most, came - left);
  }

  /** How many came within a window. */
  static long came(RequestLog log, Window window) {
    return Arrays.stream(log.userStarts()).filter(window::contains).count();
  }
}
