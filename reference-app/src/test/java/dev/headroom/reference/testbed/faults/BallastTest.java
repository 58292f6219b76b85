package dev.headroom.reference.testbed.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallastTest {

  @Test
  void memory_is_held_and_let_go() {
    try (Ballast ballast = new Ballast()) {
      ballast.hold(new BallastRequest(8, 0, 600));
      await().atMost(20, SECONDS).until(() -> held(ballast) == 8);
      ballast.end();
      assertThat(ballast.state()).isNull();
    }
  }

  @Test
  void churned_memory_is_made_anew_all_the_time() {
    try (Ballast ballast = new Ballast()) {
      ballast.hold(new BallastRequest(4, 200, 600));
      long before = allocated();
      await().atMost(20, SECONDS).until(() -> allocated() - before > 20_000_000);
    }
  }

  private static int held(Ballast ballast) {
    Ballast.State state = ballast.state();
    return state == null ? 0 : state.heldMegabytes();
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().equals("fault-ballast")) {
        return threads.getThreadAllocatedBytes(id);
      }
    }
    return 0;
  }

  @Test
  void it_ends_by_itself() {
    try (Ballast ballast = new Ballast()) {
      ballast.hold(new BallastRequest(1, 1, 1));
      await().atMost(20, SECONDS).until(() -> ballast.state() == null);
    }
  }

  @Test
  void what_is_out_of_range_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BallastRequest(0, 0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new BallastRequest(1, -1, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new BallastRequest(1, 0, 601));
    assertThatIllegalArgumentException().isThrownBy(() -> new HoldConnections(0, 10));
  }
}
