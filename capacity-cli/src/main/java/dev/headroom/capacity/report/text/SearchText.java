package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search for a limit in words. */
public final class SearchText {
  private SearchText() {}

  /** PASS for an answer, INCONCLUSIVE for none. */
  public static Verdict verdict(SearchResult result) {
    return result.limit().answered() ? Verdict.PASS : Verdict.INCONCLUSIVE;
  }

  /** The answer, or why there is none, as a sentence. */
  public static Message headline(SearchResult result) {
    Limit limit = result.limit();
    Message low = load(result, limit.lower() == null ? 0 : limit.lower());
    Message high = load(result, limit.upper() == null ? Double.NaN : limit.upper());
    Message least = load(result, limit.settings().min());
    return switch (limit.stop()) {
      case PRECISE, ADJACENT ->
          Message.of(
              "Every promise is kept up to {0} ({1} to {2}); beyond, \"{3}\" breaks first{4}.",
              load(result, limit.value() == null ? 0 : limit.value()),
              number(limit.lower()),
              high,
              new Name(limit.first() == null ? Formats.UNKNOWN : limit.first()),
              result.because() == null
                  ? Message.NONE
                  : Message.of(", because {0}", result.because()));
      case BUDGET ->
          Message.of(
              "No answer yet, because the budget of {0} is spent{1}.",
              Formats.duration(limit.settings().budget()), between(result));
      case LOWEST_FAILS ->
          Message.of(
              "No limit found, because the lowest load, {0}, breaks a promise already.", least);
      case NOTHING_BROKE ->
          Message.of(
              "No limit found, because every promise is kept up to the highest load, {0}.", low);
      case GENERATOR ->
          Message.of(
              "No answer, because the generator could not offer {0} as planned{1}.",
              limit.notOffered().map(trial -> load(result, trial.load())).orElse(high),
              kept(result));
      case UNTOLD ->
          Message.of(
              "No answer, because the longest trial could not tell at {0}{1}.",
              load(result, last(limit).load()), kept(result));
      case UNSTEADY ->
          Message.of(
              "No answer, because {0} trials contradict each other{1}.",
              Formats.count(limit.trials().size()), between(result));
      case INTERRUPTED ->
          Message.counted(
              limit.trials().size(),
              "Interrupted after {0} trial{1}: a part of an answer only.",
              "Interrupted after {0} trials{1}: a part of an answer only.",
              between(result));
    };
  }

  private static Trial last(Limit limit) {
    return limit.trials().get(limit.trials().size() - 1);
  }

  private static Message kept(SearchResult result) {
    return result
        .limit()
        .below()
        .map(trial -> Message.of("; every promise is kept at {0}", load(result, trial.load())))
        .orElse(Message.NONE);
  }

  private static Message between(SearchResult result) {
    Limit limit = result.limit();
    if (limit.lower() == null || limit.upper() == null || limit.lower() <= 0) {
      return kept(result);
    }
    return Double.isInfinite(limit.upper())
        ? kept(result)
        : Message.of(
            "; the limit lies between {0} and {1}",
            number(limit.lower()), load(result, limit.upper()));
  }

  /** What there is to add, and what to do next, as sentences. */
  public static List<Message> notes(SearchResult result) {
    List<Message> notes = new ArrayList<>();
    Limit limit = result.limit();
    if (limit.first() != null) {
      notes.add(first(result, limit.first()));
    }
    if (!limit.answered() && !limit.trials().isEmpty() && last(limit).reason() != null) {
      notes.add(Message.data(last(limit).reason()));
    }
    mend(result).ifPresent(notes::add);
    SearchResult.Generator generator = result.generator();
    double refused = limit.notOffered().map(Trial::load).orElse(Double.POSITIVE_INFINITY);
    if (generator != null
        && Double.isFinite(generator.couldOffer())
        && generator.couldOffer() < refused) {
      notes.add(
          Message.of(
              "At {0} the generator used {1} % of the CPU that it may; it might have offered {2}.",
              load(result, generator.load()),
              Formats.share(generator.share()),
              load(result, generator.couldOffer())));
    }
    if (!result.leftOut().isEmpty()) {
      notes.add(
          Message.of(
              "Left out, as they ask for a load rather than for what becomes of it: {0}.",
              Message.listed(result.leftOut().stream().map(Name::new).toList())));
    }
    if (!result.notSearched().isEmpty()) {
      notes.add(
          Message.of(
              "Not asked for, so that nothing is known of them: {0}.",
              Message.listed(result.notSearched().stream().map(Name::new).toList())));
    }
    return notes;
  }

  private static Message first(SearchResult result, String name) {
    Message who =
        result.limit().confidence() >= 0.9
            ? Message.of("First to break is \"{0}\"", new Name(name))
            : Message.of(
                "First to break is probably \"{0}\" ({1} % sure)",
                new Name(name), Formats.share(result.limit().confidence()));
    Message how =
        result
            .limit()
            .above()
            .flatMap(
                trial ->
                    trial.margins().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> how(result, trial, one)))
            .orElse(Message.NONE);
    return Message.of("{0}{1}.", who, how);
  }

  private static Message how(SearchResult result, Trial trial, Margin margin) {
    return margin.measured() == null
        ? Message.NONE
        : Message.of(
            ": at {0} it was {1}, where {2} is promised",
            load(result, trial.load()),
            Numbers.of(margin.measured(), margin.unit()),
            margin.target());
  }

  private static Optional<Message> mend(SearchResult result) {
    Limit limit = result.limit();
    return Optional.ofNullable(
        switch (limit.stop()) {
          case PRECISE, ADJACENT -> null;
          case BUDGET ->
              Message.of("Give it more time with --budget, or ask for less with --precision.");
          case LOWEST_FAILS -> Message.of("Begin lower with --min.");
          case NOTHING_BROKE -> Message.of("Go higher with --max.");
          case GENERATOR ->
              Message.of(
                  "Use a larger machine or one of its own for the system; up to there, this is the"
                      + " generator's limit and not the system's.");
          case UNTOLD ->
              Message.of("Allow longer trials with --trial, or leave that objective out.");
          case UNSTEADY ->
              Message.of(
                  "Look for what else this machine does, and allow longer trials with --trial.");
          case INTERRUPTED -> null;
        });
  }

  /** {@code 240/s} or {@code 120 people}. */
  public static Message load(SearchResult result, double load) {
    return result.open()
        ? Message.of("{0}/s", number(load))
        : Message.of("{0} people", number(load));
  }

  private static String number(@Nullable Double load) {
    return load == null || Double.isInfinite(load) ? Formats.UNKNOWN : Formats.number(load);
  }

  /**
   * What was kept or broken of a trial in a few words: the objective that used most of its limit.
   */
  public static Message trial(Trial trial) {
    if (!trial.trusted() || trial.margins().isEmpty()) {
      return trial.reason() == null ? Message.of("can't be told") : Message.data(trial.reason());
    }
    return trial
        .tightest()
        .map(
            one ->
                one.measured() == null
                    ? Message.data(new Name(one.name()))
                    : Message.of(
                        "{0}: {1}, promised {2}",
                        new Name(one.name()), Numbers.of(one.measured(), one.unit()), one.target()))
        .orElse(Message.NONE);
  }

  /** {@code ✓} held, {@code ✗} broke, {@code ?} can't be told. */
  public static char mark(Trial trial) {
    return trial.held() ? '\u2713' : trial.broke() ? '\u2717' : '?';
  }
}
