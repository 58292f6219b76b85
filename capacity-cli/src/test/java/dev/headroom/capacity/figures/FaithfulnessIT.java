package dev.headroom.capacity.figures;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of what {@link FaithfulnessFigures} has twenty of, on a target that runs already. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaithfulnessIT {

  private static final long SEED = 4;

  @TempDir Path folder;

  @Test
  void starved_generators_leave_no_verdict_whatever_they_measured() throws Exception {
    Faithfulness.starved(3, SEED, folder);
  }

  @Test
  void healthy_generators_do_and_a_system_that_is_slow_is_not_taken_for_a_slow_generator()
      throws Exception {
    Faithfulness.healthy(3, SEED, folder);
  }
}
