package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** The words a reader may meet here for the first time. */
public final class Glossary {
  /** A word and what it means. */
  public record Word(Message word, Message meaning) {
    Word(String word, String meaning) {
      this(Message.of(word), Message.of(meaning));
    }
  }

  /** In the order of reading. */
  public static final List<Word> WORDS =
      List.of(
          new Word("Objective", "What is promised: a figure, its limit, and where it is measured."),
          new Word("Throughput", "Requests answered in a second."),
          new Word(
              "Response time",
              "From sending a request to its last byte. Of the requests that succeeded only."),
          new Word(
              "Latency",
              "How long somebody waits: here the response time, and beside it the time from when"
                  + " people wanted to start."),
          new Word(
              "From when people wanted to start",
              "To a request\u2019s last byte from when its person would have sent it had nothing been"
                  + " late: what people wait. It shows a stall that holds requests back; the response"
                  + " time alone hides it."),
          new Word(
              "Refused on purpose",
              "Turned away at once because too many came, as the scenario accepts: no failure, and"
                  + " no success."),
          new Word("p95", "95 of 100 requests were this fast or faster; 5 were slower."),
          new Word(
              "Confidence interval",
              "The range in which a figure of a longer run under the same load lies in 95 of 100"
                  + " cases. What was counted is exact and has none."),
          new Word(
              "Steady state",
              "When load and answers no longer change with time: warm-up is over, nothing builds"
                  + " up."),
          new Word("Error rate", "Failed requests, as a share of all."),
          new Word(
              "Error budget",
              "How many failures, or slow answers, an objective allows. \u201cLeft\u201d is what was"
                  + " not used."),
          new Word(
              "Share of the limit",
              "How much of an objective\u2019s limit was used: 100\u00a0% is the limit itself."),
          new Word(
              "Warm-up, cool-down",
              "Load before and after what counts, so that caches are filled and nothing is cut"
                  + " short."),
          new Word(
              "Correctness check",
              "Whether what the system says it did can be true: no seat sold twice, no point"
                  + " lost."),
          new Word(
              "Trust",
              "Whether the load generator itself was well. If it was not, its figures are not the"
                  + " system\u2019s."));

  private Glossary() {}
}
