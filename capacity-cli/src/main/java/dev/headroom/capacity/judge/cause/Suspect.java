package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.capacity.Samples;
import java.util.Optional;

/** Something that could have made an objective be missed. */
interface Suspect {

  /**
   * What speaks against it; empty where nothing does, or it was not measured.
   *
   * @param samples of the scene
   */
  Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble);
}
