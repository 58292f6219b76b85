package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * A page about capacity: a plan, a search or a calibration.
 *
 * @param summaryJson safe inside a script element: it holds no {@code <}
 */
public record CapacityPage(
    Message title, CapacityOne one, List<Section> sections, String summaryJson) {

  /**
   * Below page one.
   *
   * @param tables one, or two side by side
   * @param text paragraphs below them
   */
  public record Section(List<FactTable> tables, List<Message> text) {

    public Section {
      tables = List.copyOf(tables);
      text = List.copyOf(text);
    }

    static Section of(FactTable... tables) {
      return new Section(List.of(tables), List.of());
    }
  }

  public CapacityPage {
    sections = List.copyOf(sections);
  }
}
