package dev.headroom.capacity.judge.cause;

import java.util.Optional;

/** Something that could have made an objective be missed. */
interface Suspect {

  /** What speaks against it; empty where nothing does, or it was not measured. */
  Optional<Suspicion> look(Scene scene, Trouble trouble);
}
