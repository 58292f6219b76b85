package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who came and left, from how many k6 says there were, about once a second. */
final class K6Users {

  /** Beyond it the file is made up, and its people would fill the memory. */
  private static final int MOST_EVENTS = 5_000_000;

  private record Sample(int atOffset, int users) {}

  private final List<Sample> samples = new ArrayList<>();

  void at(int offset, int users) {
    samples.add(new Sample(offset, users));
  }

  void into(RequestLogBuilder log) {
    samples.sort(Comparator.comparingInt(Sample::atOffset));
    int before = 0;
    int events = 0;
    for (Sample sample : samples) {
      for (; before != sample.users() && events < MOST_EVENTS; events++) {
        boolean comes = before < sample.users();
        log.user(comes, sample.atOffset());
        before += comes ? 1 : -1;
      }
    }
  }
}
