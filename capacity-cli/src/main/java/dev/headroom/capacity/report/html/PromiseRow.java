package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Plain;

/**
 * A promise of a drill.
 *
 * @param note why it broke, is excused or can't be told; empty where there is nothing to say
 */
public record PromiseRow(Mark mark, Message name, Message measured, Message note) {

  static PromiseRow of(Promise promise) {
    Message note = DrillText.note(promise);
    return new PromiseRow(
        promise.excused() ? Mark.EXCUSED : Mark.of(promise.met()),
        Plain.of(promise.name()),
        Plain.of(promise.measured()),
        note.isEmpty() ? Message.NONE : Plain.of(note));
  }
}
