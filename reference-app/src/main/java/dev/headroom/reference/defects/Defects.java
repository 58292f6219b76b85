package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.redis.RedisScripts;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** All that can be seeded. */
final class Defects {
  static final List<Defect> ALL =
      List.of(
          Defect.named("no-seat-lock")
              .around(SeatHolds.class, (real, beans) -> new NoSeatLock(real, book(beans))),
          Defect.named("token-not-checked")
              .around(
                  SeatHolds.class,
                  (real, beans) -> new TokenNotChecked(real, new Backstage(redis(beans)))),
          Defect.named("slow-endpoint")
              .around(Reservations.class, (real, beans) -> new SlowEndpoint(real)));

  private Defects() {}

  private static SeatBook book(BeanFactory beans) {
    return new SeatBook(redis(beans));
  }

  private static RedisScripts redis(BeanFactory beans) {
    return beans.getBean(RedisScripts.class);
  }
}
