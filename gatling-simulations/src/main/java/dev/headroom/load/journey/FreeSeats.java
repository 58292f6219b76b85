package dev.headroom.load.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the free seats. The list is long and says nothing to a person whose seat is dealt; only
 * what the history keeps is read.
 */
record FreeSeats(Scene scene, SeatLooks looks) implements Call {

  private static final int MOST_DIGITS = 9;

  FreeSeats(Scene scene) {
    this(scene, new SeatLooks(scene.seats().schedules()));
  }

  @Override
  public String name() {
    return Step.SEATS.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named.get(
        session -> "/api/v1/schedules/" + Paths.id(Turn.visit(session).scheduleId()) + "/seats");
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    int schedule = number(visit.scheduleId());
    return Optional.of(
        looks.due(schedule, scene.clock().nowMillis())
            ? Question.of("seats").schedule(schedule)
            : Question.READ);
  }

  private static int number(String id) {
    boolean whole = id.length() <= MOST_DIGITS && id.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && !id.isEmpty() ? Integer.parseInt(id) : -1;
  }

  @Override
  public Body body() {
    return Body.FOR_HISTORY;
  }

  /** A list that nobody can read shows nothing, which is not the same as no seat. */
  @Override
  public Operation tell(Operation answered, Answer answer) {
    List<Integer> free = ids(answer.body().path("seats"));
    if (free == null) {
      return answered.as(answered.op(), null, Outcome.UNKNOWN, null);
    }
    looks.read(free.size(), answered.end());
    return answered.withSeats(free);
  }

  private static @Nullable List<Integer> ids(JsonNode seats) {
    List<Integer> ids = new ArrayList<>(seats.size());
    for (JsonNode seat : seats) {
      JsonNode id = seat.path("seatId");
      if (!id.isInt()) {
        return null;
      }
      ids.add(id.intValue());
    }
    return seats.isArray() ? ids : null;
  }
}
