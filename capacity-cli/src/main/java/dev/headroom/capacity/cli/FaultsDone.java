package dev.headroom.capacity.cli;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.chaos.runner.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which faults were in force when, as the journal tells it. */
final class FaultsDone {
  private final Map<Integer, InjectedFault> faults = new TreeMap<>();
  private final List<String> parts;

  /**
   * @param parts that the steps of the method hit, in their order
   */
  FaultsDone(List<String> parts) {
    this.parts = List.copyOf(parts);
  }

  synchronized void heard(JournalEntry entry) {
    Integer number = entry.fault();
    if (number == null) {
      return;
    }
    String title = entry.title() == null ? "" : entry.title();
    switch (entry.event()) {
      case INJECTED -> faults.put(number, new InjectedFault(title, part(number), entry.at(), null));
      case UNDONE ->
          faults.computeIfPresent(
              number,
              (same, fault) ->
                  new InjectedFault(fault.title(), fault.part(), fault.fromMillis(), entry.at()));
      default -> {}
    }
  }

  private String part(int number) {
    return number <= parts.size() ? parts.get(number - 1) : "";
  }

  /** In the order of the method. */
  synchronized List<InjectedFault> all() {
    return new ArrayList<>(faults.values());
  }
}
