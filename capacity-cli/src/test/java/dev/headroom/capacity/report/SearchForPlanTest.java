package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.judge.capacity.EvidencePaths;
import dev.headroom.capacity.judge.capacity.PlanEvidence;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.read.UnreadableLogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan takes from {@code search.json}, as it is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchForPlanTest {
  private static final Point LIMIT = new Point(148, 444.3, 61.2, 2).within(429, 459);

  @TempDir Path folder;

  @Test
  void a_search_is_one_point_with_its_interval_and_its_trials_are_no_runs() throws IOException {
    Path search = search("a", SearchResults.found());
    write(search.resolve("trials/1-60/run.json"), "no run to read");

    Facts facts = facts(search);

    assertThat(facts.limits()).containsExactly(LIMIT);
    assertThat(facts.limitsOf()).isEqualTo("peak");
    assertThat(facts.cores()).isNull();
    assertThat(facts.doubts()).isEmpty();
    assertThat(facts(search.resolve("search.json")).limits()).containsExactly(LIMIT);
  }

  @Test
  void a_folder_of_searches_gives_a_point_each() throws IOException {
    search("a", SearchResults.found());
    write(
        folder.resolve("b/search.json"), json().replace("\"instances\" : 2", "\"instances\" : 4"));

    assertThat(facts(folder).limits()).extracting(Point::instances).containsExactly(2, 4);
  }

  @Test
  void a_search_without_an_answer_does_not_count_and_neither_does_one_that_is_too_wide()
      throws IOException {
    Facts none = facts(search("a", SearchResults.lowestFails()));
    Path wide = folder.resolve("b");
    write(wide.resolve("search.json"), json().replace("\"upper\" : 153", "\"upper\" : 203"));
    Path elsewhere = folder.resolve("c");
    write(
        elsewhere.resolve("search.json"), json().replace("\"instances\" : 2", "\"instances\" : 0"));

    assertThat(none.limits()).isEmpty();
    assertThat(none.doubts().toString()).contains("does not count: it found no limit");
    assertThat(facts(wide).limits()).isEmpty();
    assertThat(facts(wide).doubts().toString()).contains("not known to 10");
    assertThat(facts(elsewhere).doubts().toString()).contains("of how many instances");
  }

  @Test
  void promises_that_were_not_looked_at_are_a_doubt() throws IOException {
    Path search = folder.resolve("a");
    write(
        search.resolve("search.json"),
        json().replace("\"notSearched\" : [ ]", "\"notSearched\" : [ \"Holding, p95\" ]"));

    assertThat(facts(search).doubts().toString()).contains("did not look at Holding, p95");
  }

  @Test
  void limits_under_other_promises_or_another_share_are_not_taken_together() throws IOException {
    Path one = search("a", SearchResults.found());
    Path stricter = folder.resolve("b");
    write(stricter.resolve("search.json"), json().replace("< 500 ms", "< 200 ms"));
    Path held = folder.resolve("c");
    write(
        held.resolve("calibration.json"),
        """
        {"scenario": "peak", "share": 0.2, "levels": [
          {"instances": 1, "load": 40, "throughput": 120, "counts": true}]}
        """);

    assertThatThrownBy(() -> facts(one, stricter))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("other promises");
    assertThatThrownBy(() -> facts(one, held))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("share of cores");
  }

  @Test
  void without_a_calibration_the_newest_search_of_each_size_is_taken() throws IOException {
    Path old = search("20260101-search", SearchResults.found());
    Path newer = search("20260102-search", SearchResults.found());
    search("20260103-search", SearchResults.lowestFails());
    Path four = folder.resolve("20260101-search-4");
    write(four.resolve("search.json"), json().replace("\"instances\" : 2", "\"instances\" : 4"));

    assertThat(EvidencePaths.newest(folder, null)).containsExactly(newer, four).doesNotContain(old);
    assertThat(EvidencePaths.newest(folder, "browse")).isEmpty();
  }

  private Path search(String name, SearchResult result) throws IOException {
    Path search = folder.resolve(name);
    write(search.resolve("search.json"), SearchJson.of(result));
    return search;
  }

  private static String json() {
    return SearchJson.of(SearchResults.found());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Facts facts(Path... paths) {
    return PlanEvidence.of(List.of(paths), Path::toString).facts();
  }
}
