package dev.headroom.reference.waiting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineViewTest {

  @Test
  void a_place_counts_those_between_who_still_wait() {
    LineView view = new LineView("e", 1, 10, 4, 0, List.of(14L, 12L, 12L, 3L));
    assertThat(view.position(11)).isEqualTo(1);
    assertThat(view.position(13)).isEqualTo(2);
    assertThat(view.position(15)).isEqualTo(3);
    assertThat(view.position(10)).isZero();
  }

  @Test
  void whoever_is_past_the_line_waits_no_more() {
    LineView view = new LineView("e", 1, 10, 4, 0, List.of(12L));
    assertThat(view.isPast(10)).isTrue();
    assertThat(view.isPast(12)).isTrue();
    assertThat(view.isPast(11)).isFalse();
  }

  @Test
  void news_follow_without_a_gap() {
    LineView view = new LineView("e", 4, 0, 9, 0, List.of());
    assertThat(view.after(news("e", 5, true)).orElseThrow().seq()).isEqualTo(5);
    assertThat(view.after(news("e", 6, true))).isEmpty();
    assertThat(view.after(news("e", 4, true))).isEmpty();
    assertThat(view.after(news("other", 5, true))).isEmpty();
    assertThat(view.after(news("e", 5, false))).isEmpty();
  }

  @Test
  void news_of_before_are_known_already() {
    LineView view = new LineView("e", 4, 0, 9, 0, List.of());
    assertThat(view.includes(news("e", 4, true))).isTrue();
    assertThat(view.includes(news("e", 5, true))).isFalse();
    assertThat(view.includes(news("other", 4, true))).isFalse();
  }

  /** Whatever is admitted and given up, places are those of a line that is counted. */
  @Test
  void places_are_those_of_a_line_that_is_counted() {
    Random random = new Random(42);
    for (int run = 0; run < 50; run++) {
      TreeSet<Long> line = new TreeSet<>();
      LineView view = new LineView("e", 0, 0, 0, 0, List.of());
      long issued = 0;
      long serving = 0;
      for (int step = 0; step < 40; step++) {
        for (int i = random.nextInt(20); i > 0; i--) {
          line.add(++issued);
        }
        List<Long> gone = new ArrayList<>();
        for (Long number : List.copyOf(line)) {
          if (random.nextInt(8) == 0) {
            line.remove(number);
            gone.add(number);
          }
        }
        for (int i = random.nextInt(5); i > 0 && !line.isEmpty(); i--) {
          serving = line.pollFirst();
        }
        view =
            view.after(new LineNews(1, "e", step + 1, serving, line.size(), 0, true, gone))
                .orElseThrow();
        long place = 0;
        for (long number : line) {
          assertThat(view.position(number)).isEqualTo(++place);
          assertThat(view.isPast(number)).isFalse();
        }
      }
    }
  }

  private static LineNews news(String epoch, long seq, boolean complete) {
    return new LineNews(1, epoch, seq, 0, 9, 0, complete, List.of());
  }
}
