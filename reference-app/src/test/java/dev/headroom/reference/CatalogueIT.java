package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueIT {
  private static final String CONCERTS = "/api/v1/concerts";
  private static final String RANKING = CONCERTS + "/ranking";
  private static RunningApp app;
  private Http http;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores, "--cache.ranking-life=50ms", "--cache.near-life=10ms");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
    http = app.http();
  }

  @Test
  void concerts_are_listed_with_their_venues_the_next_first() {
    app.bean(JdbcClient.class)
        .sql("UPDATE schedules SET starts_at = '2031-02-03 04:05:06' WHERE id = 1")
        .update();
    Reply reply = http.get(CONCERTS);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.response().headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(reply.json().path("total").asLong()).isEqualTo(2);
    JsonNode concerts = reply.json().path("concerts");
    assertThat(ids(concerts, "concertId")).containsExactly(2L, 1L);
    JsonNode first = concerts.path(1);
    assertThat(first.path("title").asString()).isEqualTo("Concert 1");
    assertThat(first.path("venue").toString())
        .isEqualTo("{\"venueId\":1,\"name\":\"Hall 1\",\"city\":\"City 1\",\"capacity\":100}");
    assertThat(first.path("firstStartsAt").asString()).isEqualTo("2031-02-03T04:05:06Z");
    assertThat(first.path("schedules").asInt()).isEqualTo(1);
    assertThat(first.path("lowestPrice").asLong()).isEqualTo(100);
    assertThat(http.get(CONCERTS + "/1").json()).isEqualTo(first);
  }

  @Test
  void the_list_is_bounded_and_says_how_many_there_are() {
    app.management()
        .post("/internal/seed", "{\"users\":1,\"concerts\":150,\"seatsPerSchedule\":1}");
    JsonNode list = http.get(CONCERTS).json();
    assertThat(list.path("total").asLong()).isEqualTo(150);
    assertThat(list.path("concerts").size()).isEqualTo(100);
    assertThat(http.get(CONCERTS + "/150").field("title")).isEqualTo("Concert 150");
  }

  @Test
  void a_concert_has_schedules() {
    app.management()
        .post(
            "/internal/seed",
            "{\"users\":1,\"concerts\":2,\"schedulesPerConcert\":3,\"seatsPerSchedule\":5}");
    Reply reply = http.get(CONCERTS + "/2/schedules");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("concertId").asLong()).isEqualTo(2);
    JsonNode schedules = reply.json().path("schedules");
    assertThat(ids(schedules, "scheduleId")).containsExactly(4L, 5L, 6L);
    assertThat(schedules.path(0).path("seats").asInt()).isEqualTo(5);
    assertThat(Instant.parse(schedules.path(0).path("startsAt").asString())).isAfter(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3", "9223372036854775807"})
  void unknown_ids_are_not_found(String id) {
    for (String path : List.of("/" + id, "/" + id + "/schedules")) {
      Reply reply = http.get(CONCERTS + path);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.code()).isEqualTo("CONCERT_NOT_FOUND");
    }
    Reply seats = http.get("/api/v1/schedules/" + id + "/seats");
    assertThat(seats.status()).isEqualTo(404);
    assertThat(seats.code()).isEqualTo("SCHEDULE_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "1.5", "9223372036854775808", "%20"})
  void what_is_no_id_is_refused(String id) {
    for (String path :
        List.of(
            "/api/v1/concerts/%s", "/api/v1/concerts/%s/schedules", "/api/v1/schedules/%s/seats")) {
      Reply reply = http.get(path.formatted(id));
      assertThat(reply.status()).as(reply.text()).isIn(400, 404);
      assertThat(reply.code()).isIn("INVALID_REQUEST", "CONCERT_NOT_FOUND", "NOT_FOUND");
    }
  }

  @Test
  void unknown_ids_never_get_as_far_as_the_cache() {
    long before = Looks.of(app, "concert", "near");
    for (int id = 1000; id < 1200; id++) {
      assertThat(http.get(CONCERTS + "/" + id).status()).isEqualTo(404);
    }
    assertThat(Looks.of(app, "concert", "near")).isEqualTo(before);
  }

  @Test
  void a_concert_that_is_new_is_found_within_a_moment() {
    assertThat(http.get(CONCERTS + "/3").status()).isEqualTo(404);
    JdbcClient jdbc = app.bean(JdbcClient.class);
    jdbc.sql("INSERT INTO concerts (id, title, venue_id) VALUES (3, 'Läuft \"heute\"', 1)")
        .update();
    await().atMost(10, SECONDS).until(() -> http.get(CONCERTS + "/3").status() == 200);
    JsonNode concert = http.get(CONCERTS + "/3").json();
    assertThat(concert.path("title").asString()).isEqualTo("Läuft \"heute\"");
    assertThat(concert.path("firstStartsAt").isNull()).isTrue();
    assertThat(http.get(CONCERTS + "/3/schedules").json().path("schedules").isEmpty()).isTrue();
  }

  @Test
  void who_knows_the_answer_is_told_that_it_stands() {
    Reply reply = http.get(CONCERTS);
    String tag = reply.response().headers().firstValue("ETag").orElseThrow();
    Reply again = http.get(CONCERTS, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(http.get(CONCERTS, "If-None-Match", "\"other\"").text()).isEqualTo(reply.text());
    assertThat(http.get(CONCERTS, "Accept", "text/html").status()).isEqualTo(406);
  }

  @Test
  void the_fastest_selling_concert_leads() {
    assertThat(ranked()).isEmpty();
    sell(1, 90, 40, 100);
    sell(2, 5, 1, 5);
    await().atMost(10, SECONDS).until(() -> ranked().equals(List.of(2L, 1L)));
    JsonNode first = http.get(RANKING).json().path("concerts").path(0);
    assertThat(first.toString())
        .isEqualTo(
            "{\"rank\":1,\"concertId\":2,\"title\":\"Concert 2\",\"soldRecently\":5,\"sold\":5,\"seats\":100}");
  }

  /** So many seats ever, and so many of them some minutes ago. */
  private static void sell(long schedule, int ever, int minutesAgo, int then) {
    long minute = app.bean(Clock.class).instant().getEpochSecond() / 60 - minutesAgo;
    JdbcClient jdbc = app.bean(JdbcClient.class);
    jdbc.sql("INSERT INTO schedule_sales VALUES (?, ?, UTC_TIMESTAMP())")
        .params(schedule, ever)
        .update();
    jdbc.sql("INSERT INTO sales_minutes VALUES (?, ?, ?, ?)")
        .params(schedule, minute % 60, minute, then)
        .update();
  }

  @Test
  void what_is_paid_for_counts() {
    Visitor one = Visitor.entered(http, 1, 1);
    assertThat(one.pay("p", one.held(1)).status()).isEqualTo(201);
    Visitor two = Visitor.entered(http, 2, 2);
    assertThat(two.pay("p", two.held(101, 102)).status()).isEqualTo(201);
    await().atMost(30, SECONDS).until(() -> ranked().equals(List.of(2L, 1L)));
    Visitor more = Visitor.entered(http, 3, 1);
    assertThat(more.pay("p", more.held(2, 3, 4)).status()).isEqualTo(201);
    await().atMost(30, SECONDS).until(() -> ranked().equals(List.of(1L, 2L)));
    assertThat(http.get(RANKING).json().path("concerts").path(0).path("soldRecently").asLong())
        .isEqualTo(4);
  }

  private List<Long> ranked() {
    return ids(http.get(RANKING).json().path("concerts"), "concertId");
  }

  private static List<Long> ids(JsonNode list, String field) {
    return list.valueStream().map(each -> each.path(field).asLong()).toList();
  }
}
