package dev.headroom.capacity.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what one person does. */
final class JourneyReader {

  private static final List<String> TURNS = List.of("visit", "steps", "mix");
  private static final List<String> KEYS =
      List.of(
          "visit",
          "steps",
          "mix",
          "think",
          "poll",
          "giveUp",
          "refresh",
          "buy",
          "accept",
          "keepAlive",
          "seatsPerHold");

  private final String file;
  private final Fields fields;

  private JourneyReader(String file, YamlNode node) {
    this.file = file;
    this.fields = Fields.of(file, node, "journey", KEYS);
  }

  static Journey read(String file, YamlNode node) {
    return new JourneyReader(file, node).journey();
  }

  private Journey journey() {
    Turns turns =
        TurnsReader.read(file, fields, fields.exactlyOne(TURNS, "{enter: 7, hold: 2, pay: 1}"));
    Span think = fields.parsed("think", "4 s to 6 s", Span::parse);
    // A turn of the deck may have nothing to ask for: without a seat, or without admission.
    if (think.to().isZero() && turns instanceof Turns.Visit) {
      throw fields.error(
          "think",
          "\"think\" of zero would loop without a pause where turns are drawn from a visit.",
          "think: 4 s to 6 s");
    }
    return new Journey(
        turns,
        think,
        fields.has("poll") ? fields.duration("poll", "5 s") : Journey.DEFAULT_POLL,
        habit("giveUp", "after", "30 s to 2 min"),
        habit("refresh", "every", "20 s to 60 s"),
        fields.has("buy") ? fields.parsed("buy", "30 %", Percent::parse) : Journey.EVERYBODY,
        accepted(turns),
        fields.has("keepAlive") ? fields.duration("keepAlive", "60 s") : Journey.DEFAULT_KEEP_ALIVE,
        fields.has("seatsPerHold")
            ? fields.parsed("seatsPerHold", "1 to 2", SeatCount::parse)
            : SeatCount.ONE);
  }

  private @Nullable Habit habit(String key, String when, String example) {
    if (!fields.has(key)) {
      return null;
    }
    String whole = "{share: 10 %, " + when + ": " + example + "}";
    Fields habit = Fields.of(file, fields.required(key, whole), key, List.of("share", when));
    Span span = habit.parsed(when, example, Span::parse);
    if (when.equals("every") && span.from().isZero()) {
      throw habit.error(
          when, "\"" + when + "\" of zero would hammer the line.", when + ": " + example);
    }
    return new Habit(habit.parsed("share", "10 %", Percent::parse), span);
  }

  private Map<Step, List<Integer>> accepted(Turns turns) {
    Map<Step, List<Integer>> accepted = new LinkedHashMap<>();
    if (!fields.has("accept")) {
      return accepted;
    }
    Fields accept =
        Fields.of(file, fields.required("accept", "{enter: [503]}"), "accept", Step.names());
    for (Step step : Step.values()) {
      if (accept.has(step.text())) {
        // Whatever the steps are, who loses patience, doesn't buy or is one too many leaves.
        if (step != Step.LEAVE && !turns.steps().contains(step)) {
          throw accept.error(
              step.text(),
              "this journey has no step \"" + step.text() + "\".",
              "accept: {" + turns.steps().iterator().next().text() + ": [503]}");
        }
        accepted.put(step, accept.numbers(step.text(), 400, 599));
      }
    }
    return accepted;
  }
}
