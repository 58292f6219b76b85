package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** Whether everything was put back: every fault that may have been in force was undone. */
final class PutBack {

  private PutBack() {}

  static Promise of(Course course) {
    boolean cut = course.ending().equals(Course.CUT);
    List<Course.Step> left =
        course.faults().stream()
            .filter(step -> step.undone() == null)
            .filter(step -> step.inForce() || step.injected() != null || cut)
            .toList();
    boolean stuck = left.stream().anyMatch(Course.Step::inForce) || !left.isEmpty() && !cut;
    long undone = course.faults().stream().filter(step -> step.undone() != null).count();
    return new Promise(
        Promises.PUT_BACK,
        Message.of("Everything put back"),
        Message.NONE,
        left.isEmpty()
            ? Message.counted(undone, "{0} fault undone, none left", "{0} faults undone, none left")
            : Message.counted(left.size(), "{0} fault left", "{0} faults left"),
        left.isEmpty() ? Boolean.TRUE : stuck ? Boolean.FALSE : null,
        false,
        left.isEmpty()
            ? Message.NONE
            : stuck
                ? Message.of("\"{0}\" is still in force", Message.name(left.get(0).title()))
                : Message.of(
                    "the journal ends before \"{0}\" was undone",
                    Message.name(left.get(0).title())));
  }
}
