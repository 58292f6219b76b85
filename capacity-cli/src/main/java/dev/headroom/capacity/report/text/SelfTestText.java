package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.selftest.Answer;
import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A self-test in words. */
public final class SelfTestText {
  private SelfTestText() {}

  /** What all runs together say. */
  public static Message headline(SelfTest test) {
    List<Message> said = new ArrayList<>();
    if (!test.defects().isEmpty()) {
      said.add(
          Message.of(
              "{0} of {1} defects were noticed by the check or objective that should.",
              Formats.count(test.noticed()), Formats.count(test.defects().size())));
    }
    if (!test.clean().isEmpty()) {
      said.add(
          test.alarmed() == 0
              ? Message.counted(
                  test.quiet(), "{0} clean run, no false alarm.", "{0} clean runs, no false alarm.")
              : Message.of(
                  "{0} of {1} clean runs raised a false alarm.",
                  Formats.count(test.alarmed()), Formats.count(test.clean().size())));
    }
    long untold =
        Stream.concat(test.defects().stream(), test.clean().stream())
            .filter(trial -> trial.answer() == Answer.NOT_TOLD)
            .count();
    if (untold > 0) {
      said.add(Message.counted(untold, "{0} run told nothing.", "{0} runs told nothing."));
    }
    if (!test.whole()) {
      said.add(
          Message.of(
              "Stopped after {0} of {1} runs.",
              Formats.count(test.made()), Formats.count(test.planned())));
    }
    return Message.sentences(said);
  }

  /** The answer of one run in a few words. */
  public static Message answer(Trial trial) {
    return switch (trial.answer()) {
      case NOTICED ->
          trial.defect() != null && trial.defect().objective()
              ? Message.of("objective missed")
              : Message.counted(trial.violations(), "{0} violation", "{0} violations");
      case BY_ANOTHER -> Message.of("only by another");
      case MISSED -> Message.of("not noticed");
      case QUIET -> Message.of("no alarm");
      case ALARMED -> Message.of("false alarm");
      case NOT_TOLD -> Message.of("not told");
    };
  }

  /** What else is to be known of one run; nothing where all is as it should be. */
  public static List<Message> notes(Trial trial) {
    List<Message> notes = new ArrayList<>();
    if (trial.reason() != null && !trial.reason().isEmpty()) {
      notes.add(trial.reason());
    }
    if (!trial.alarms().isEmpty()) {
      Message named = Message.listed(trial.alarms());
      notes.add(
          trial.defect() == null
              ? Message.of("alarmed: {0}", named)
              : Message.of("also noticed by {0}", named));
    }
    return notes;
  }

  /** {@code ✓}, {@code ✗} or {@code ?}. */
  public static char mark(Trial trial) {
    return trial.answer().right() ? '\u2713' : trial.answer().wrong() ? '\u2717' : '?';
  }
}
