package dev.headroom.chaos.runner;

import dev.headroom.chaos.probe.Probe;
import dev.headroom.chaos.surroundings.MissingPartException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param value null where there was no answer
 * @param failure why there was none, null where there was one
 * @param broken whether the asking went wrong, so that nothing is known of who was asked
 */
record Answer(@Nullable Double value, @Nullable String failure, boolean broken) {

  /** Asks once; only an interruption gets out. */
  static Answer to(Probe probe) throws InterruptedException {
    try {
      double value = probe.measure();
      return Double.isFinite(value)
          ? new Answer(value, null, false)
          : Double.isNaN(value) ? broken("it is no number") : none("it takes too long");
    } catch (IOException none) {
      return none(text(none));
    } catch (RuntimeException wrong) {
      return broken(text(wrong));
    }
  }

  static Answer none(String failure) {
    return new Answer(null, failure, false);
  }

  static Answer broken(String failure) {
    return new Answer(null, failure, true);
  }

  /** What tolerances are held against: nothing is within one where nothing is known. */
  double orInfinity() {
    return broken ? Double.NaN : value == null ? Double.POSITIVE_INFINITY : value;
  }

  /** Why something went wrong, never empty. */
  static String text(Throwable wrong) {
    String said = Objects.requireNonNullElse(wrong.getMessage(), "").strip();
    return said.isEmpty() ? wrong.getClass().getSimpleName() : said;
  }

  /** As {@link #text}, with the kind of what nobody meant to say. */
  static String told(Throwable wrong) {
    return wrong instanceof MissingPartException || wrong instanceof IllegalStateException
        ? text(wrong)
        : wrong.getClass().getSimpleName() + ": " + text(wrong);
  }
}
