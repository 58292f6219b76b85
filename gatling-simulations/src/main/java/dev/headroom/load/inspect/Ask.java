package dev.headroom.load.inspect;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Fingerprint;
import dev.headroom.load.history.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request to be made.
 *
 * @param draft the history's line about it, without its times
 * @param pass the token to show; empty for a charge
 * @param ended waiting identity whose admission must be over by the system's own word, or else
 *     nothing is asked; null to ask in any case
 */
record Ask(Kind kind, Operation draft, String pass, @Nullable String ended) {

  /** What a person asked, word for word. */
  static Ask again(Case first, Probe probe) {
    Operation asked = first.operation();
    Kind kind = Kind.valueOf(asked.op().toUpperCase(Locale.ROOT));
    return of(
        kind,
        probe,
        asked.user(),
        asked.schedule(),
        asked.seats(),
        asked.key(),
        given(kind, asked.details()),
        kind == Kind.CHARGE ? "" : first.pass());
  }

  /** Of what the answer told, too, only what was part of the question. */
  private static Details given(Kind kind, Details details) {
    Details question = Details.NONE.withOf(details.of());
    return kind == Kind.CHARGE ? question.withAnswer(null, null, details.amount(), null) : question;
  }

  static Ask of(
      Kind kind,
      Probe probe,
      int user,
      int schedule,
      List<Integer> seats,
      @Nullable String key,
      Details question,
      String pass) {
    Details shown = pass.isEmpty() ? question : question.withPass(Fingerprint.of(pass));
    return new Ask(
        kind,
        Operation.unanswered(kind.op(), user, schedule, seats, key, 0, 0)
            .with(shown.withProbe(probe.text())),
        pass,
        null);
  }

  /** How many it takes, with the question whether it may. */
  int requests() {
    return ended == null ? 1 : 2;
  }

  /** Asked only once the system says that the admission is over. */
  Ask onceOver(String userKey) {
    return new Ask(kind, draft, pass, userKey);
  }

  /** The same about other seats. */
  Ask seats(List<Integer> seats) {
    return new Ask(kind, draft.withSeats(seats), pass, ended);
  }

  /** The same about another hold. */
  Ask about(String hold) {
    return new Ask(kind, draft.with(draft.details().withOf(hold)), pass, ended);
  }

  /** The same with other points. */
  Ask amount(long points) {
    return new Ask(
        kind, draft.with(draft.details().withAnswer(null, null, points, null)), pass, ended);
  }

  /** The history's line as the request goes out. */
  Operation at(long millis) {
    return Operation.unanswered(
            draft.op(), draft.user(), draft.schedule(), draft.seats(), draft.key(), millis, millis)
        .with(draft.details());
  }
}
