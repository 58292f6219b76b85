package dev.headroom.capacity.judge.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.recommend.Recommendation.Proposal;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecommenderTest {

  private static final String HOSTILE = "x'\"{{\n# - a: b\u202e*";

  @TempDir Path folder;

  /** Whatever the data, and whichever of them: what is proposed is met. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_proposal_is_met_by_every_result(long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> logs = List.of(log("a", random, 3_000), log("b", random, 2_000));
    Recommendation recommendation = Recommender.of(logs);
    Path slo = folder.resolve("slo.yaml");
    Files.writeString(slo, RecommendationYaml.of(recommendation));
    List<Objective> objectives = ObjectiveYaml.readSome(slo);

    assertThat(objectives)
        .isEqualTo(recommendation.proposals().stream().map(Proposal::objective).toList());
    for (Path log : logs) {
      JudgedRun judged =
          Judge.judge(List.of(log), new Judge.Options(objectives, Duration.ZERO, Duration.ZERO));
      assertThat(judged.objectives())
          .allSatisfy(evaluation -> assertThat(evaluation.met()).isTrue());
      assertThat(judged.verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void a_promise_leaves_room_beyond_the_bound_and_is_no_better_than_measured() throws IOException {
    for (Proposal proposal : Recommender.of(List.of(log("a", new Random(7), 5_000))).proposals()) {
      double limit = proposal.objective().target().limit();
      if (proposal.unit().equals("ms")) {
        assertThat(proposal.bound()).isGreaterThanOrEqualTo(proposal.measured());
        assertThat(limit).isGreaterThanOrEqualTo(proposal.bound() * 1.1);
        assertThat(proposal.roomPercent()).isGreaterThanOrEqualTo(9);
      } else {
        assertThat(proposal.bound()).isLessThanOrEqualTo(proposal.measured());
        assertThat(limit).isLessThanOrEqualTo(proposal.bound());
      }
    }
  }

  /** Rule of three: 3/n may have failed unseen. */
  @ParameterizedTest
  @CsvSource({
    "200, >= 98 %",
    "700, >= 99.5 %",
    "2000, >= 99.5 %",
    "3500, >= 99.9 %",
    "31000, >= 99.99 %"
  })
  void there_are_only_as_many_nines_as_the_number_of_requests_supports(int count, String target)
      throws IOException {
    LogWriter writer = new LogWriter("3.15.1", 1_000);
    for (int i = 0; i < count; i++) {
      writer.request("enter", 60_000 / count * i, 60_000 / count * i + 20, true, "");
    }
    Path log = folder.resolve("log");
    writer.writeTo(log);
    assertThat(Recommender.of(List.of(log)).proposals().get(0).objective().target().text())
        .isEqualTo(target);
  }

  @Test
  void of_several_results_the_worst_counts() throws IOException {
    Path quick = constant("quick", 20);
    Path slow = constant("slow", 180);
    assertThat(enter(Recommender.of(List.of(quick)))).isEqualTo("< 25 ms");
    assertThat(enter(Recommender.of(List.of(slow)))).isEqualTo("< 200 ms");
    assertThat(enter(Recommender.of(List.of(quick, slow)))).isEqualTo("< 200 ms");
    assertThat(enter(Recommender.of(List.of(slow, quick)))).isEqualTo("< 200 ms");
  }

  @Test
  void too_few_requests_give_no_proposal_but_a_reason() throws IOException {
    LogWriter writer = new LogWriter("3.15.1", 1_000);
    for (int i = 0; i < 20; i++) {
      writer.request("enter", i, i + 5, true, "");
    }
    Path log = folder.resolve("log");
    writer.writeTo(log);
    Recommendation recommendation = Recommender.of(List.of(log));
    assertThat(recommendation.proposals()).isEmpty();
    assertThat(recommendation.refusals().get(0).why()).contains("20 requests");
  }

  @Test
  void what_clients_gave_up_on_is_not_left_out_of_a_promise() throws IOException {
    LogWriter writer = new LogWriter("3.15.1", 1_000);
    for (int i = 0; i < 2_000; i++) {
      boolean ok = i % 10 != 0;
      writer.request(
          "enter", 10 * i, 10 * i + (ok ? 20 : 5_000), ok, ok ? "" : "Request timed out to x");
    }
    Path log = folder.resolve("log");
    writer.writeTo(log);
    assertThat(Recommender.of(List.of(log)).refusals())
        .anySatisfy(
            refusal -> {
              assertThat(refusal.what()).isEqualTo("enter, p95");
              assertThat(refusal.why()).contains("given up");
            });
  }

  @Test
  void the_same_results_give_the_same_bytes() throws IOException {
    Path log = log("a", new Random(3), 1_500);
    assertThat(RecommendationYaml.of(Recommender.of(List.of(log))))
        .isEqualTo(RecommendationYaml.of(Recommender.of(List.of(log))));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5",
    "5.1, 6",
    "9, 10",
    "11, 12",
    "130, 150",
    "131.5, 150",
    "151, 200",
    "240, 250",
    "801, 1000",
    "1001, 1200",
    "10000, 10000",
    "10001, 12000"
  })
  void times_are_rounded_up_to_human_numbers(double millis, double rounded) {
    assertThat(Rounding.up(millis)).isEqualTo(rounded);
  }

  private static String enter(Recommendation recommendation) {
    return recommendation.proposals().stream()
        .filter(proposal -> proposal.objective().of().equals("enter"))
        .map(proposal -> proposal.objective().target().text())
        .findFirst()
        .orElseThrow();
  }

  private Path constant(String name, int millis) throws IOException {
    LogWriter writer = new LogWriter("3.15.1", 1_000);
    for (int i = 0; i < 1_000; i++) {
      writer.request("enter", 10 * i, 10 * i + millis, true, "");
    }
    Path log = folder.resolve(name);
    writer.writeTo(log);
    return log;
  }

  private Path log(String name, Random random, int count) throws IOException {
    LogWriter writer = new LogWriter("3.15.1", 1_000);
    double spread = 1 + random.nextDouble();
    double failing = random.nextBoolean() ? 0 : random.nextDouble() / 20;
    for (int i = 0; i < count; i++) {
      for (String request : List.of("enter", "hold", HOSTILE)) {
        int took = (int) (20 * Math.exp(spread * random.nextGaussian()));
        boolean ok = random.nextDouble() >= failing;
        writer.request(request, 200 * i, 200 * i + took, ok, ok ? "" : "status 500");
      }
    }
    Path log = folder.resolve(name);
    writer.writeTo(log);
    return log;
  }
}
