package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each law finds its contradiction; the sound plan has none of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsTest {

  private static final String RUSH = "{name: rush, duration: 10 s, rate: 2000}";
  private static final String AFTERWARDS = ", {name: after, duration: 15 min, rate: 0.001}";

  @Test
  void a_sound_plan_has_nothing_wrong_with_it() {
    assertThat(Written.sound().findings())
        .allMatch(finding -> finding.severity() == Finding.Severity.FINE)
        .allMatch(finding -> finding.mend() == null)
        .isNotEmpty();
  }

  @Test
  void so_few_people_who_think_so_long_offer_8_percent_of_what_is_claimed() {
    Written plan =
        Written.sound()
            .load("closed", "{name: steady, duration: 5 min, users: 2400}")
            .steps("enter, status")
            .think("10.5 s");
    assertThat(plan.claims("rate: 3000 /s").contradictions(OfferedRate.CLOSED))
        .contains("8 %")
        .contains("2,400 people / (0 s + 10.5 s) = 229/s")
        .contains("31,500 people");
    assertThat(plan.claims("rate: 220 /s").wrong(OfferedRate.CLOSED)).isEmpty();
    assertThat(plan.claims("rate: 220 /s, response: 2 s").contradictions(OfferedRate.CLOSED))
        .contains("192/s");
  }

  @Test
  void open_arrivals_offer_their_rate_times_their_requests() {
    Written plan = Written.sound().load("open", RUSH).steps("enter, status");
    assertThat(plan.claims("rate: 4000 /s").wrong(OfferedRate.OPEN)).isEmpty();
    assertThat(plan.claims("rate: 5000 /s").contradictions(OfferedRate.OPEN))
        .contains("80 %")
        .contains("rate: 2,500");
  }

  @Test
  void people_who_are_there_at_once_are_users_of_their_own() {
    Written plan = Written.sound().load("open", RUSH).steps("enter, status").think("20 s");
    assertThat(plan.wrong(PeopleAtOnce.LAW)).isEmpty();
    assertThat(plan.with("users: 20000", "users: 15000").contradictions(PeopleAtOnce.LAW))
        .contains("20,000 people are there at once")
        .contains("data.users: 20000");
  }

  @Test
  void a_line_of_20000_at_100_every_3_seconds_takes_as_long_as_a_stream_lives() {
    Written plan =
        Written.sound()
            .load("open", RUSH + AFTERWARDS)
            .steps("enter, stream, leave")
            .with("schedules: 10", "schedules: 1")
            .with("seatsPerSchedule: 5000", "seatsPerSchedule: 20000");
    assertThat(plan.contradictions(StreamLives.LAW))
        .contains("/ 100 × 3 s")
        .contains("9 min to 10 min")
        .contains("10 min");
    assertThat(plan.app("waiting.streams.life: 15m").wrong(StreamLives.LAW)).isEmpty();
  }

  @Test
  void who_cannot_be_admitted_before_the_end_is_counted() {
    Written plan = Written.sound().load("open", RUSH).with("schedules: 10", "schedules: 1");
    assertThat(plan.wrong(LineDrains.LAW)).contains("are not admitted before the load ends");
    assertThat(
            plan.load("open", "{name: one, duration: 2 s, rate: 60}")
                .app("waiting.admission-interval: 1m")
                .with("waiting.permits-per-schedule: 100", "waiting.permits-per-schedule: 1")
                .findings())
        .anyMatch(finding -> finding.what().contains("not admitted"));
  }

  @Test
  void patience_that_nobody_needs_is_a_doubt() {
    Written impatient =
        Written.sound().with("think: 1 s", "think: 1 s\n  giveUp: {share: 20 %, after: 30 s}");
    assertThat(impatient.wrong(LineDrains.LAW)).contains("nobody waits long enough");
  }

  @Test
  void permits_given_back_by_expiry_alone_admit_10_a_minute_not_2000() {
    Written plan =
        Written.sound()
            .load("open", RUSH + AFTERWARDS)
            .steps("enter, stream, hold")
            .with("schedules: 10", "schedules: 1")
            .app("waiting.admitted-life: 600s");
    assertThat(plan.contradictions(PermitTurnover.LAW))
        .contains("10 a minute, not 2,000")
        .contains("100 / 10 min");
    Written givingBack =
        plan.with("[enter, stream, hold]", "[enter, stream, leave]").think("500 ms");
    assertThat(givingBack.wrong(PermitTurnover.LAW)).isEmpty();
    assertThat(
            plan.with("[enter, stream, hold]", "[enter, stream, hold, pay]")
                .wrong(PermitTurnover.LAW))
        .isEmpty();
    assertThat(
            plan.with("[enter, stream, hold]", "[enter, stream, hold, pay]")
                .think("6 s")
                .wrong(PermitTurnover.LAW))
        .contains("25 % of the pace")
        .contains("waiting.permits-per-schedule: 400");
  }

  @Test
  void admissions_that_must_come_late_break_their_promise_beforehand() {
    Written plan =
        Written.sound()
            .load("open", RUSH + AFTERWARDS)
            .with("schedules: 10", "schedules: 1")
            .objective("observed: admission.lateness.millis, aggregate: max, target: \"< 10 s\"");
    assertThat(plan.wrong(AdmissionLateness.LAW)).isEmpty();
    assertThat(plan.think("6 s").contradictions(AdmissionLateness.LAW)).contains("too late");
  }

  @Test
  void lives_outlast_what_they_are_for() {
    assertThat(Written.sound().app("waiting.admitted-life: 2s").contradictions(PermitLives.LAW))
        .contains("an admission ends before the visit");
    assertThat(Written.sound().app("reservations.hold-life: 1s").contradictions(PermitLives.LAW))
        .contains("a hold ends before it is paid for");
    Written polling =
        Written.sound()
            .load("open", RUSH)
            .steps("enter, poll, hold, pay")
            .think("1 s\n  poll: 11 min");
    assertThat(polling.contradictions(PermitLives.LAW)).contains("a place in the line ends");
  }

  @Test
  void ninety_nine_and_a_half_percent_of_an_hour_are_18_seconds_down() {
    String claims = "availability: 99.5 %, over: 1 h, downtime: ";
    assertThat(Written.sound().claims(claims + "3 min").contradictions(Availability.LAW))
        .contains("leave 18 s down, not 3 min")
        .contains("3 min down are 95 %");
    assertThat(Written.sound().claims(claims + "18 s").wrong(Availability.LAW)).isEmpty();
    assertThat(
            Written.sound()
                .claims("availability: 99.9 %, over: 24 h, downtime: 86.4 s")
                .wrong(Availability.LAW))
        .isEmpty();
  }

  @Test
  void objectives_on_figures_that_there_will_not_be_are_named_with_those_there_are() {
    assertThat(wrong("measure: success rate, of: books, target: \"> 99 %\""))
        .contains("never asks for books");
    assertThat(wrong("metric: app.cpu.precent, target: \"< 5\"")).contains("app.cpu.percent");
    assertThat(wrong("metric: app.db.pending, target: \"0\"")).isEmpty();
    assertThat(wrong("observed: stream.gap.millis, aggregate: p99, target: \"< 6 s\"")).isEmpty();
    assertThat(wrong("observed: stream.gab.millis, aggregate: p99, target: \"< 6 s\""))
        .contains("stream.gap.millis");
    assertThat(
            Written.sound()
                .steps("enter, poll, hold, pay")
                .objective("observed: stream.gap.millis, aggregate: p99, target: \"< 6 s\"")
                .contradictions(KnownNames.LAW))
        .contains("no event stream");
    assertThat(
            Written.sound()
                .with("think: 1 s", "think: 1 s\n  accept: {enter: [429]}")
                .objective("measure: response time p95, of: enter refused, target: \"< 1 s\"")
                .wrong(KnownNames.LAW))
        .isEmpty();
  }

  private static String wrong(String objective) {
    return Written.sound().objective(objective).contradictions(KnownNames.LAW);
  }

  @Test
  void a_target_can_be_met_and_missed() {
    assertThat(target("measure: response time p95, target: \"< 500 ms\", critical: \"> 1 s\""))
        .isEmpty();
    assertThat(target("measure: response time p95, target: \"< 1 s\", critical: \"> 500 ms\""))
        .contains("met and critical at once");
    assertThat(target("measure: response time p95, target: \"< 1 s\", critical: \"< 2 s\""))
        .contains("met and critical at once");
    assertThat(target("measure: success rate, target: \"> 99 %\", critical: \"> 98 %\""))
        .contains("met and critical at once");
    assertThat(target("measure: success rate, target: \"> 100 %\"")).contains("can't be met");
    assertThat(target("measure: error rate, target: \"< 150 %\"")).contains("can't be missed");
    assertThat(target("metric: app.db.pending, target: \"0\", critical: \"> 5\"")).isEmpty();
    assertThat(target("measure: response time p99, target: \"< 15 s\""))
        .contains("slower answers have failed");
    assertThat(
            Written.sound()
                .with("think: 1 s", "think: 1 s\n  accept: {enter: [429]}")
                .objective("measure: success rate, of: enter refused, target: \"> 99 %\"")
                .contradictions(Targets.LAW))
        .contains("can't be missed");
  }

  private static String target(String objective) {
    return Written.sound().objective(objective).contradictions(Targets.LAW);
  }

  @Test
  void a_percentile_needs_samples_enough_to_come() {
    String p999 = "measure: response time p99.9, of: pay, target: \"< 1 s\"";
    // 100 people at a visit every 5 s pay 20 times a second.
    assertThat(Written.sound().objective(p999).contradictions(EnoughSamples.LAW))
        .contains("p99.9 needs 10,000, 6,100 are the most");
    assertThat(
            Written.sound()
                .with("duration: 5 min", "duration: 10 min")
                .objective(p999)
                .wrong(EnoughSamples.LAW))
        .isEmpty();
    assertThat(
            Written.sound()
                .with("duration: 5 min", "duration: 10 min")
                .think("1 s\n  buy: 30 %")
                .objective(p999)
                .contradictions(EnoughSamples.LAW))
        .contains("p99.9 needs 10,000");
  }

  @Test
  void a_throughput_cannot_exceed_what_is_offered() {
    assertThat(throughput("> 15 /s")).isEmpty();
    assertThat(throughput("> 25 /s")).contains("= 20.3/s");
  }

  private static String throughput(String target) {
    return Written.sound()
        .objective("measure: throughput, of: pay, target: \"" + target + "\"")
        .contradictions(ThroughputReach.LAW);
  }

  @Test
  void what_is_noticed_by_asking_is_noticed_late() {
    Written plan =
        Written.sound()
            .load("open", RUSH)
            .steps("enter, poll, hold, pay")
            .objective("observed: admission.lateness.millis, aggregate: p95, target: \"< 3 s\"");
    assertThat(plan.contradictions(PollingNotice.LAW))
        .contains("asking every 5 s")
        .contains("4.75 s");
    assertThat(plan.think("1 s\n  poll: 1 s").wrong(PollingNotice.LAW)).isEmpty();
  }

  @Test
  void refusals_that_are_sure_to_come_are_accepted_or_break_the_promise() {
    Written crowd = Written.sound().load("open", RUSH).with("schedules: 10", "schedules: 1");
    assertThat(crowd.contradictions(Refusals.LAW))
        .contains("find no stream left")
        .contains("is promised");
    assertThat(
            new Written(crowd.text(), 2, 1)
                .app("server.tomcat.max-connections: 20000")
                .wrong(Refusals.LAW))
        .isEmpty();
    assertThat(
            crowd.with("think: 1 s", "think: 1 s\n  accept: {stream: [503]}").wrong(Refusals.LAW))
        .isEmpty();
    assertThat(Written.sound().app("protection.overall-rate: 50").contradictions(Refusals.LAW))
        .contains("the app's own limit");
    assertThat(
            Written.sound()
                .with("seatsPerSchedule: 5000", "seatsPerSchedule: 5000, rivals: 10")
                .contradictions(Refusals.LAW))
        .contains("90 % of the holds");
  }

  @Test
  void seats_and_points_last() {
    // 31,500 person-seconds / 5 s a visit = 6,300 visits, each of which holds one seat
    assertThat(
            Written.sound()
                .with("seatsPerSchedule: 5000", "seatsPerSchedule: 629")
                .contradictions(DataLasts.SEATS))
        .contains("10 too few")
        .contains("data.seatsPerSchedule: 630");
    assertThat(
            Written.sound()
                .with("seatsPerSchedule: 5000", "seatsPerSchedule: 630")
                .wrong(DataLasts.SEATS))
        .isEmpty();
    assertThat(
            Written.sound()
                .with("think: 1 s", "think: 1 s\n  seatsPerHold: 1 to 2")
                .with("seatsPerSchedule: 5000", "seatsPerSchedule: 1259")
                .contradictions(DataLasts.SEVERAL))
        .contains("10 too few")
        .contains("× 1 × 2 =");
    assertThat(
            Written.sound()
                .with("users: 20000", "users: 100, seatPrice: 100, pointsPerUser: 6200")
                .contradictions(DataLasts.POINTS))
        .contains("63 visits a user × 100 = 6,300");
    assertThat(
            Written.sound()
                .with("seatsPerSchedule: 5000", "seatsPerSchedule: 5000, rivals: 100")
                .wrong(DataLasts.SEATS))
        .contains("rivals for a seat are not there at once");
  }

  @Test
  void what_counts_is_long_enough_and_begins_warm() {
    assertThat(Written.sound().with("5 min", "3 s").wrong(TimeCounted.LAW)).contains("too short");
    assertThat(Written.sound().with("duration: 30 s", "duration: 3 s").wrong(TimeCounted.LAW))
        .contains("caches are filled");
    assertThat(
            Written.sound()
                .load("open", "{name: flash, duration: 6 s, rate: 2000}")
                .app("waiting.admission-interval: 7s")
                .wrong(TimeCounted.LAW))
        .contains("shorter than one tick");
  }

  @Test
  void people_come_no_faster_than_generators_start_them() {
    Written steep = Written.sound().load("open", "{name: wall, duration: 10 s, rate: 5000}");
    assertThat(steep.wrong(StartRate.LAW)).contains("1,400/s").contains("--injectors 4");
    assertThat(new Written(steep.text(), 1, 4).wrong(StartRate.LAW)).isEmpty();
    assertThat(
            Written.sound()
                .load("closed", "{name: all at once, duration: 1 min, users: 5000}")
                .wrong(StartRate.LAW))
        .contains("5,000/s");
  }

  @Test
  void what_arithmetic_cannot_tell_is_said() {
    assertThat(Written.sound().findings()).anyMatch(finding -> finding.law().equals(Unknown.LAW));
  }

  @Test
  void a_property_that_the_app_would_refuse_is_a_contradiction() {
    assertThat(Written.sound().app("waiting.admitted-life: soon").findings())
        .singleElement()
        .matches(Finding::contradicts)
        .matches(finding -> finding.what().contains("waiting.admitted-life: soon"));
  }
}
