package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.CapacityPage.Section;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.SearchText;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Stop;
import dev.headroom.capacity.search.Trial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of a search for a limit: where it lies, what breaks there, and the trials. */
public final class SearchPage {
  private SearchPage() {}

  /** Of a search and the contents of its {@code search.json}. */
  public static CapacityPage of(SearchResult result, String json) {
    Limit limit = result.limit();
    Message headline = Plain.of(SearchText.headline(result));
    List<FactTable> tables =
        List.of(SearchTables.objectives(result), SearchTables.bottlenecks(result));
    List<Section> sections =
        tables.stream().filter(table -> !table.rows().isEmpty()).map(FactTable::alone).toList();
    CapacityOne one =
        new CapacityOne(
            Message.of("Search for the limit"),
            about(result),
            Message.of(
                "{0} \u00b7 {1}",
                Formats.utc(result.startedAtMillis()), Formats.duration(limit.spent())),
            badge(limit),
            limit.answered() ? "pass" : "inconclusive",
            Message.NONE,
            Message.NONE,
            headline,
            Plain.of(Message.sentences(SearchText.notes(result))),
            List.of(),
            todo(result),
            null,
            trials(result),
            sections,
            null);
    return new CapacityPage(
        Message.of("{0}: {1}", one.verdict(), Names.shown(result.scenario())),
        one,
        List.of(),
        EmbeddedSummary.of(json));
  }

  private static Message badge(Limit limit) {
    return limit.answered()
        ? Message.of("LIMIT FOUND")
        : limit.stop() == Stop.INTERRUPTED ? Message.of("PARTIAL") : Message.of("NO ANSWER");
  }

  private static Message about(SearchResult result) {
    Message scenario =
        Message.of(
            "scenario {0} \u00b7 {1}",
            Names.shown(result.scenario()), Plain.of(Message.name(result.title())));
    return result.instances() == 0
        ? scenario
        : Message.of(
            "{0} \u00b7 {1}",
            scenario, Message.counted(result.instances(), "{0} app instance", "{0} app instances"));
  }

  private static List<CapacityOne.Todo> todo(SearchResult result) {
    return result.limit().answered() || result.command().isEmpty()
        ? List.of()
        : List.of(
            new CapacityOne.Todo(
                Message.of("Search again, with more time, or between other loads"),
                Message.NONE,
                Names.sentence(result.command())));
  }

  private static @Nullable TrialsView trials(SearchResult result) {
    Limit limit = result.limit();
    if (limit.trials().isEmpty()) {
      return null;
    }
    Double value = limit.value();
    boolean answered = limit.answered() && value != null;
    Message said =
        answered
            ? Message.of("limit {0}", SearchText.load(result, value))
            : Message.of("no limit found");
    TrialsData data =
        new TrialsData(
            limit.trials().stream().map(SearchPage::shot).toList(),
            known(limit.lower()),
            known(limit.upper()),
            answered ? value : Double.NaN,
            Message.of(result.open() ? "arrivals a second" : "people at once"),
            said);
    return TrialsChart.of(data, Message.of("Every trial, and where the limit lies"));
  }

  private static double known(@Nullable Double value) {
    return Objects.requireNonNullElse(value, Double.NaN);
  }

  private static TrialsData.Shot shot(Trial trial) {
    Margin worst = trial.tightest().orElse(null);
    Message reason = trial.reason();
    return new TrialsData.Shot(
        trial.load(),
        trial.length(),
        worst == null ? Double.NaN : known(worst.share()),
        worst == null ? Message.data(Formats.UNKNOWN) : SearchTables.name(worst),
        Message.data(SearchTables.measured(worst)),
        Message.data(worst == null || worst.target().isEmpty() ? Formats.UNKNOWN : worst.target()),
        trial.trusted() ? trial.met() : null,
        reason == null ? Message.NONE : Plain.of(reason));
  }
}
