package dev.headroom.load;

import static dev.headroom.load.HistoryLog.is;
import static dev.headroom.load.Journeys.arrivals;
import static dev.headroom.load.Journeys.assertAllAsPlanned;
import static dev.headroom.load.Journeys.crowd;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of a journey, against a server that does nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JourneyIT {

  @TempDir private Path folder;

  @Test
  void a_mix_plays_every_call_exactly_as_often_as_it_weighs() throws Exception {
    Map<String, Integer> weights =
        Map.ofEntries(
            Map.entry("concerts", 4),
            Map.entry("concert", 3),
            Map.entry("schedules", 2),
            Map.entry("ranking", 2),
            Map.entry("seats", 2),
            Map.entry("points", 1),
            Map.entry("charge", 1),
            Map.entry("enter", 1),
            Map.entry("status", 2),
            Map.entry("hold", 3),
            Map.entry("pay", 1),
            Map.entry("release", 2),
            Map.entry("check", 1),
            Map.entry("reservations", 1),
            Map.entry("leave", 1));
    String mix =
        weights.entrySet().stream()
            .map(weight -> weight.getKey() + ": " + weight.getValue())
            .collect(Collectors.joining(", "));
    try (DoNothingServer server = new DoNothingServer(0)) {
      InProcess.Run run =
          play(server, arrivals("10", "mix: {" + mix + "}, think: 0 s", "5, seatsPerSchedule: 99"));

      assertThat(run.raw().ko).isZero();
      weights.forEach(
          (step, weight) -> {
            int expected = 20 * weight;
            assertThat(run.raw().count(step)).as(step).isEqualTo(expected);
            assertThat(server.asked(step)).as(step).isEqualTo(expected);
            assertThat(run.observed().requests(step)).as(step).hasSize(expected);
          });
      for (String op : List.of("enter", "admitted", "leave", "pay", "charge")) {
        assertThat(run.history()).as(op).filteredOn(o -> is(o, op)).hasSize(20);
      }
      assertThat(run.history())
          .allSatisfy(op -> assertThat(op.path("outcome").asText()).isEqualTo("ok"));
      assertThat(server.keys).allSatisfy((key, times) -> assertThat(times).isOne());
      assertThat(server.seats).hasSize(60).doesNotHaveDuplicates();
      assertAllAsPlanned(run, 20);
    }
  }

  @Test
  void a_sequence_is_played_in_its_order_visit_after_visit_and_not_beyond_the_end()
      throws Exception {
    try (DoNothingServer server = new DoNothingServer(2)) {
      InProcess.Run run =
          play(
              server,
              crowd(
                  "{name: steady, duration: 3 s, users: 20}",
                  "steps: [enter, poll, hold, pay, check], think: 20 ms to 60 ms, poll: 50 ms"));

      List<String> order = List.of("enter", "hold", "pay", "check");
      for (int i = 1; i < order.size(); i++) {
        assertThat(run.raw().count(order.get(i - 1)) - run.raw().count(order.get(i)))
            .as("visits that the end cut between %s and the next", order.get(i - 1))
            .isBetween(0L, 20L);
      }
      assertThat(run.raw().count("check")).isGreaterThan(40);
      assertThat(run.raw().count("status"))
          .as("two looks after the one at the door")
          .isBetween(2 * run.raw().count("hold"), 2 * run.raw().count("enter"));
      assertThat(run.raw().ko).isZero();
      assertThat(run.observed().requests)
          .allSatisfy(
              request -> {
                assertThat(request.start()).isBetween(0, 2_999);
                assertThat(request.intended()).isLessThanOrEqualTo(request.start());
              });
      assertAllAsPlanned(run, (int) run.raw().count("check"));
    }
  }

  @Test
  void a_booking_is_asked_after_until_it_is_settled() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0)) {
      InProcess.Run run =
          play(
              server,
              arrivals(
                  "10",
                  "steps: [enter, book, booked, reservations], think: 0 s",
                  "2, seatsPerSchedule: 99"));

      assertThat(run.raw().ko).isZero();
      assertThat(run.raw().count("book")).isEqualTo(20);
      assertThat(run.raw().count("booking")).as("settled at the third look").isEqualTo(60);
      assertThat(run.raw().count("reservations")).isEqualTo(20);
      assertThat(run.history())
          .filteredOn(op -> is(op, "booked"))
          .hasSize(20)
          .allSatisfy(op -> assertThat(op.path("seats")).hasSize(1));
      assertThat(server.seats).hasSize(20).doesNotHaveDuplicates();
      assertAllAsPlanned(run, 20);
    }
  }

  @Test
  void an_accepted_refusal_has_a_name_of_its_own_and_who_is_told_when_comes_back_once()
      throws Exception {
    try (DoNothingServer server = new DoNothingServer(0)) {
      server.sendsAway = user -> user % 2 == 0;
      InProcess.Run run =
          play(
              server,
              crowd(
                  "{name: steady, duration: 4 s, users: 20}",
                  "steps: [enter, hold], think: 50 ms, accept: {enter: [429, 503]}"));

      assertThat(run.raw().ko).isZero();
      assertThat(run.raw().count("enter refused")).isEqualTo(server.sentAway.size()).isPositive();
      assertThat(run.raw().count("enter")).isEqualTo(server.entered.size()).isPositive();
      assertThat(run.observed().requests("enter"))
          .as("one name, two outcomes")
          .hasSize(server.sentAway.size() + server.entered.size())
          .allSatisfy(r -> assertThat(r.outcome()).isEqualTo(r.status() == 429 ? 2 : 1));
      assertThat(run.history())
          .filteredOn(op -> op.path("status").asInt() == 429)
          .hasSize(server.sentAway.size())
          .allSatisfy(op -> assertThat(op.path("outcome").asText()).isEqualTo("refused"));
      Set<Integer> twice = new HashSet<>();
      for (int user : Set.copyOf(server.sentAway)) {
        List<JsonNode> visits =
            run.history().stream().filter(op -> op.path("user").asInt() == user).toList();
        assertThat(visits).hasSizeLessThanOrEqualTo(2);
        if (visits.size() == 2) {
          twice.add(user);
          assertThat(visits.get(1).path("intended").asLong())
              .isEqualTo(visits.get(0).path("end").asLong() + 1_000);
        }
      }
      assertThat(twice).isNotEmpty();
    }
  }

  @Test
  void what_the_scenario_does_not_accept_fails() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0)) {
      server.sendsAway = user -> true;
      InProcess.Run run =
          play(server, arrivals("10", "steps: [enter], think: 0 s", "1, seatsPerSchedule: 9"));

      assertThat(run.raw().count("enter")).isEqualTo(20);
      assertThat(run.raw().ko).isEqualTo(20);
      assertThat(run.observed().requests("enter"))
          .allSatisfy(request -> assertThat(request.outcome()).isZero());
    }
  }

  @Test
  void rivals_ask_for_the_same_seat() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0)) {
      play(
          server,
          arrivals("25", "steps: [enter, hold], think: 0 s", "1, seatsPerSchedule: 10, rivals: 5"));

      Map<Integer, Long> rivals =
          server.seats.stream()
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(rivals).hasSize(10).allSatisfy((seat, people) -> assertThat(people).isEqualTo(5));
    }
  }

  @Test
  void injectors_never_share_a_user_a_seat_or_a_key() throws Exception {
    String scenario =
        arrivals("40", "steps: [enter, hold, pay], think: 0 s", "2, seatsPerSchedule: 100");
    try (DoNothingServer server = new DoNothingServer(0)) {
      Set<Integer> first = enteredBy(server, scenario, 1);
      Set<Integer> second = enteredBy(server, scenario, 2);

      assertThat(first).hasSize(40);
      assertThat(second).hasSize(40);
      assertThat(Collections.disjoint(first, second)).isTrue();
      assertThat(server.seats).hasSize(80).doesNotHaveDuplicates();
      assertThat(server.keys).hasSize(160).allSatisfy((k, times) -> assertThat(times).isOne());
    }
  }

  private Set<Integer> enteredBy(DoNothingServer server, String scenario, int injector)
      throws IOException {
    server.entered.clear();
    play(server, scenario, "--injector", "" + injector, "--injectors", "2");
    return Set.copyOf(server.entered);
  }

  private InProcess.Run play(DoNothingServer server, String scenario, String... options)
      throws IOException {
    return new InProcess(folder, server.url()).play(scenario, options);
  }
}
