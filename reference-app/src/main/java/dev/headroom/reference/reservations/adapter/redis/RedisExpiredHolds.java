package dev.headroom.reference.reservations.adapter.redis;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.reservations.application.ExpiredHolds;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removes ended holds from the books, one script a schedule; who removes a hold counts it. */
@Component
@OnLockStrategy(LockStrategy.REDIS_ATOMIC)
class RedisExpiredHolds implements ExpiredHolds {
  private static final Script SWEEP = Script.named("hold-sweep", "clock");
  private final RedisScripts scripts;
  private final Catalogue catalogue;
  private final int batch;

  RedisExpiredHolds(RedisScripts scripts, Catalogue catalogue, ReservationsProperties properties) {
    this.scripts = scripts;
    this.catalogue = catalogue;
    this.batch = properties.sweepBatch();
  }

  @Override
  public Swept sweep() {
    Swept all = new Swept(0, 0, false);
    for (long schedule : catalogue.scheduleIds()) {
      List<String> swept = scripts.run(SWEEP, HoldKeys.keys(schedule), batch);
      long holds = Long.parseLong(swept.get(0));
      all = all.plus(new Swept(holds, Long.parseLong(swept.get(1)), holds == batch));
    }
    return all;
  }
}
