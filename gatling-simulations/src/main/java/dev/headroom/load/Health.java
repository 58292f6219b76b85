package dev.headroom.load;

import dev.headroom.load.control.CollectionPauses;
import dev.headroom.load.control.Hiccups;
import dev.headroom.load.control.Progress;
import dev.headroom.load.simulation.Counts;
import dev.headroom.load.simulation.Play;

/** Puts together what a progress line says of the load and of the generator itself. */
final class Health {

  private final CollectionPauses pauses = CollectionPauses.listen();
  private final Hiccups hiccups = Hiccups.watch();

  /** Begins anew. */
  void forget() {
    pauses.takeLongestMillis();
    hiccups.takeLongestMillis();
  }

  Progress progress(Play play, Counts counts) {
    return new Progress(
        play.clock().nowMillis(),
        counts.users(),
        counts.requests(),
        counts.ko(),
        play.profile().phaseAt(play.clock().sinceZero()).name(),
        play.crowd().come(),
        play.streams().open(),
        pauses.takeLongestMillis(),
        hiccups.takeLongestMillis(),
        pauses.usedAfterMiB());
  }
}
