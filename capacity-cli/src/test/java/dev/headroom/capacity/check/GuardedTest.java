package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardedTest {

  private static final Message NAME = Message.of("a check");
  private static final Invariant HELD = Invariant.held("x", NAME, 1, Message.NONE);
  private static final Invariant BROKEN =
      new Invariant("x", NAME, false, true, 1, 1, null, List.of());

  @Test
  void a_check_that_fails_on_the_way_knows_nothing_but_what_it_found_broken() {
    assertThat(result(failing(HELD)).held()).isNull();
    assertThat(result(failing(HELD)).applies()).isTrue();
    assertThat(result(failing(HELD)).closestCall().toString()).contains("the check itself failed");
    assertThat(result(failing(BROKEN))).isEqualTo(BROKEN);
  }

  @Test
  void a_check_that_fails_in_the_end_knows_nothing() {
    Check check =
        new Check() {
          @Override
          public void see(Operation operation) {}

          @Override
          public Invariant result(Evidence evidence) {
            throw new IllegalStateException("bug");
          }
        };
    assertThat(result(check).held()).isNull();
  }

  @Test
  void a_check_that_runs_out_of_memory_knows_nothing_nor_do_those_that_share_its_data() {
    Guarded.Shared shared = new Guarded.Shared();
    Guarded fat =
        new Guarded(
            new Check() {
              @Override
              public void see(Operation operation) {
                throw new OutOfMemoryError("test");
              }

              @Override
              public Invariant result(Evidence evidence) {
                return BROKEN;
              }
            },
            shared);
    Guarded mate = new Guarded(new BookingsSettle(Promises.DEFAULT), shared);
    Guarded other = new Guarded(new BookingsSettle(Promises.DEFAULT), new Guarded.Shared());
    fat.see(Histories.hold(1, 2).at(1, 2).ok("h"));
    Evidence evidence = Histories.with(Stored.fresh(), Stored.reservations());
    for (Guarded one : List.of(fat, mate)) {
      assertThat(one.result(evidence).held()).isNull();
      assertThat(one.result(evidence).applies()).isTrue();
      assertThat(one.result(evidence).closestCall())
          .hasToString("the check took more memory than there is");
    }
    assertThat(mate.result(evidence).id()).isEqualTo("bookings-settle");
    assertThat(other.result(evidence).applies()).isFalse();
  }

  private static Invariant result(Check check) {
    return Histories.judged(
        new Guarded(check, new Guarded.Shared()), Histories.hold(1, 2).at(1, 2).ok("h"));
  }

  private static Check failing(Invariant found) {
    return new Check() {
      @Override
      public void see(Operation operation) {
        throw new IllegalStateException("bug");
      }

      @Override
      public Invariant result(Evidence evidence) {
        return found;
      }
    };
  }
}
