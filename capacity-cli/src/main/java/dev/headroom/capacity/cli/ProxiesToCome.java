package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.chaos.undo.ProxyRemoval;
import dev.headroom.chaos.undo.Undo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Notes the proxies that a run is going to make at a Toxiproxy that outlives it, so that the next
 * command removes them should the run be killed.
 *
 * @param note null where there is nothing to note
 */
record ProxiesToCome(UndoLog.@Nullable Entry note) {

  /**
   * @throws UsageException if the Toxiproxy does not answer
   */
  static ProxiesToCome of(RunPlan plan) throws IOException {
    ToxiproxySource source = plan.app().needs().toxiproxy();
    URI given = source == null || !plan.bundled() ? null : source.url();
    if (given == null) {
      return new ProxiesToCome(null);
    }
    try {
      Undo removal = ProxyRemoval.of(given);
      return new ProxiesToCome(FaultRegister.of(HeadroomHome.resolve()).write(removal));
    } catch (ConnectException unanswered) {
      throw DrillTarget.silent(given, unanswered);
    }
  }

  /** The run removed them itself. */
  void gone() throws IOException {
    if (note != null) {
      note.strike();
    }
  }
}
