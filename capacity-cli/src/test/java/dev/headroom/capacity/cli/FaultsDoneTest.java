package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.chaos.runner.JournalEntry;
import dev.headroom.chaos.runner.JournalEntry.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsDoneTest {
  private final FaultsDone done = new FaultsDone(List.of("redis", "kafka"));

  @Test
  void a_fault_is_in_force_from_when_it_was_injected_until_it_was_undone() {
    done.heard(entry(100, Event.INJECTING, 1, "Redis cut off", null));
    done.heard(entry(110, Event.INJECTED, 1, "Redis cut off", null));
    done.heard(entry(150, Event.INJECTED, 2, "Kafka cut off", null));
    done.heard(entry(190, Event.UNDOING, 1, "Redis cut off", null));
    done.heard(entry(200, Event.UNDONE, 1, "Redis cut off", null));
    done.heard(entry(210, Event.STILL_IN_FORCE, 2, "Kafka cut off", "it is gone"));

    assertThat(done.all())
        .containsExactly(
            new InjectedFault("Redis cut off", "redis", 110, 200L),
            new InjectedFault("Kafka cut off", "kafka", 150, null));
  }

  @Test
  void what_was_never_in_force_is_no_fault() {
    done.heard(entry(100, Event.INJECTING, 1, "Redis cut off", null));
    done.heard(entry(100, Event.UNDONE, 1, "Redis cut off", null));
    done.heard(entry(100, Event.ABORTED, null, null, "too many failures"));
    assertThat(done.all()).isEmpty();
  }

  @Test
  void progress_tells_what_people_wait_for_and_leaves_the_rest_to_the_journal() {
    assertThat(DrillProgress.line(entry(1, Event.INJECTED, 1, "Redis cut off", null)))
        .hasValue("in force: Redis cut off");
    assertThat(DrillProgress.line(entry(1, Event.STILL_IN_FORCE, 1, "Redis cut off", "refused")))
        .hasValue("STILL IN FORCE: Redis cut off: refused");
    assertThat(DrillProgress.line(entry(1, Event.PROBE, null, "Redis answers", null))).isEmpty();
  }

  private static JournalEntry entry(
      long at,
      Event event,
      @Nullable Integer fault,
      @Nullable String title,
      @Nullable String text) {
    return new JournalEntry(at, event, null, fault, title, null, null, null, null, text);
  }
}
