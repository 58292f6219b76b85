package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.check.MoneySimulation.Bug;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyAlarmsTest {

  private static final Map<Bug, String> NOTICED_BY =
      Map.of(
          Bug.CHARGED_TWICE, "payment-once",
          Bug.EXPIRED_PAID, "payment-once",
          Bug.LOST_UPDATE, "points-conserved",
          Bug.CHARGE_ANEW, "points-conserved",
          Bug.OTHER_ANSWER, "same-key-same-answer",
          Bug.KEY_STUCK, "same-key-same-answer",
          Bug.EVENT_LOST, "events-once",
          Bug.EVENT_TWICE, "events-once");

  @Test
  void a_shop_that_works_right_never_raises_an_alarm() {
    for (long seed = 0; seed < 1_000; seed++) {
      for (Invariant result : judged(seed, Bug.NONE)) {
        assertThat(result.held()).as("%s, seed %d", result, seed).isNotEqualTo(false);
      }
    }
  }

  @Test
  void each_broken_rule_is_noticed_by_its_check() {
    NOTICED_BY.forEach(
        (bug, id) -> {
          for (long seed = 0; seed < 20; seed++) {
            assertThat(judged(seed, bug))
                .as("%s, seed %d", bug, seed)
                .anyMatch(result -> result.id().equals(id) && Boolean.FALSE.equals(result.held()));
          }
        });
  }

  private static List<Invariant> judged(long seed, Bug bug) {
    MoneySimulation shop = new MoneySimulation(seed, bug);
    Operation[] history = shop.history.toArray(Operation[]::new);
    return List.<Check>of(
            new PaymentOnce(Promises.DEFAULT),
            new PointsConserved(),
            new SameKeySameAnswer(Promises.DEFAULT),
            new EventsOnce(Promises.DEFAULT),
            new BookingsSettle(Promises.DEFAULT))
        .stream()
        .map(check -> Histories.judged(check, shop.evidence(), history))
        .toList();
  }
}
