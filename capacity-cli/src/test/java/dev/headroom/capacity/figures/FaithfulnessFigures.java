package dev.headroom.capacity.figures;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty starved generators of twenty are flagged, none of twenty healthy ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaithfulnessFigures {

  private static final int EACH = 20;
  private static final long SEED = 20;

  @TempDir Path folder;

  @Test
  void every_starved_generator_is_flagged() throws Exception {
    Faithfulness.starved(EACH, SEED, folder);
  }

  @Test
  void no_healthy_generator_is() throws Exception {
    Faithfulness.healthy(EACH, SEED, folder);
  }
}
