package dev.headroom.capacity.plan.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LittlesLawTest {

  /** People who pause for 500 ms: load, throughput and response time agree. */
  private static final List<Point> AGREEING =
      List.of(
          new Point(10, 18.2, 50.0, null),
          new Point(50, 83.3, 100.0, null),
          new Point(100, 125, 300.0, null),
          new Point(200, 133.3, 1000.0, null));

  @Test
  void lines_of_one_think_time_agree() {
    LittlesLaw law = LittlesLaw.of(AGREEING);
    assertThat(law.kind()).isEqualTo(LittlesLaw.Kind.PEOPLE);
    assertThat(Objects.requireNonNull(law.thinkMillis())).isCloseTo(500, Offset.offset(2.0));
    assertThat(law.broken()).isEmpty();
  }

  @Test
  void a_line_that_breaks_the_law_is_told_with_the_people_it_makes() {
    List<Point> points = new ArrayList<>(AGREEING);
    points.add(new Point(150, 130, 300.0, null));
    BrokenLine broken = only(LittlesLaw.of(points));
    assertThat(broken.point().load()).isEqualTo(150);
    assertThat(broken.people()).isCloseTo(104, Offset.offset(1.0));
    assertThat(broken.meaning().toString())
        .startsWith("130 requests/s with 300 ms of answer and 500 ms of pause")
        .contains("104 people, not 150");
  }

  @Test
  void more_requests_in_progress_than_people_cannot_be() {
    List<Point> points = new ArrayList<>(AGREEING);
    points.add(new Point(150, 130, 3000.0, null));
    assertThat(only(LittlesLaw.of(points)).meaning().toString())
        .isEqualTo(
            "130 requests/s of 3,000 ms each are 390 at once, more than the load of 150: either the"
                + " load is no number of people, or the response time is not the mean of the same"
                + " requests");
  }

  @Test
  void a_rate_that_was_served_has_no_people_to_count() {
    LittlesLaw law =
        LittlesLaw.of(
            List.of(
                new Point(100, 100, 5.0, null),
                new Point(200, 199, 6.0, null),
                new Point(300, 298, 9.0, null),
                new Point(400, 330, 900.0, null)));
    assertThat(law.kind()).isEqualTo(LittlesLaw.Kind.RATE);
    assertThat(law.broken()).isEmpty();
  }

  @Test
  void without_response_times_nothing_is_claimed() {
    LittlesLaw law = LittlesLaw.of(List.of(new Point(1, 100, null, null)));
    assertThat(law.kind()).isEqualTo(LittlesLaw.Kind.UNKNOWN);
  }

  private static BrokenLine only(LittlesLaw law) {
    assertThat(law.broken()).hasSize(1);
    return law.broken().get(0);
  }
}
