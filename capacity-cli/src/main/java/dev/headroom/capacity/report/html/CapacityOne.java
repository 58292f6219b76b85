package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.CapacityPage.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page one of a page about capacity, for who decides. Nulls and empty lists are left out.
 *
 * @param kind what this is
 * @param about what it is of
 * @param verdict in capitals
 * @param cls the badge's: {@code pass}, {@code fail}, {@code doubt} or {@code inconclusive}
 * @param trust HIGH, FAIR …; empty where there is nothing to trust
 * @param todo what to do where there is no answer
 */
public record CapacityOne(
    Message kind,
    Message about,
    Message when,
    Message verdict,
    String cls,
    Message trust,
    Message trustNote,
    Message headline,
    Message lede,
    List<Message> notices,
    List<Todo> todo,
    @Nullable GrowthView growth,
    @Nullable TrialsView trials,
    List<Section> sections,
    @Nullable RoadMapView road) {

  /**
   * Something to do.
   *
   * @param command that does it; empty where none does
   */
  public record Todo(Message what, Message why, String command) {}

  public CapacityOne {
    notices = List.copyOf(notices);
    todo = List.copyOf(todo);
    sections = List.copyOf(sections);
  }
}
