package dev.headroom.chaos.runner;

import dev.headroom.chaos.fault.Effect;
import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.runner.JournalEntry.Event;
import org.jspecify.annotations.Nullable;

/** Writes entries with what each kind has, and the time. */
final class Log {
  private final Journal journal;

  Log(Journal journal) {
    this.journal = journal;
  }

  void event(Event event, @Nullable String text) {
    write(event, null, null, null, null, null, null, null, text);
  }

  void phase(String name) {
    write(Event.PHASE, name, null, null, null, null, null, null, null);
  }

  void fault(Event event, int number, String title, @Nullable String text) {
    write(event, null, number, title, null, null, null, null, text);
  }

  void probe(LiveProbe probe, Answer answer, boolean within) {
    write(
        Event.PROBE,
        null,
        null,
        probe.name(),
        answer.value(),
        probe.unit(),
        probe.tolerance().text(),
        within,
        answer.failure());
  }

  void effect(String phase, int number, Effect effect, Answer answer) {
    write(
        Event.EFFECT,
        phase,
        number,
        effect.what(),
        answer.value(),
        effect.unit(),
        effect.expected().text(),
        effect.expected().test(answer.orInfinity()),
        answer.failure());
  }

  private void write(
      Event event,
      @Nullable String phase,
      @Nullable Integer fault,
      @Nullable String title,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String expected,
      @Nullable Boolean within,
      @Nullable String text) {
    journal.write(
        new JournalEntry(
            System.currentTimeMillis(),
            event,
            phase,
            fault,
            title,
            value,
            unit,
            expected,
            within,
            text));
  }
}
