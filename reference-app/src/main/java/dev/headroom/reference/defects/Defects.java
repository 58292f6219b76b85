package dev.headroom.reference.defects;

import dev.headroom.reference.bookings.application.Bookings;
import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.outbox.Outbox;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.application.Payments;
import dev.headroom.reference.points.application.Balances;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import dev.headroom.reference.reservations.application.SeatChanges;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.application.WaitingRooms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that can be seeded: what is wrong first, then what is only slow, then what takes a loss to
 * show.
 */
final class Defects {
  static final List<Defect> ALL =
      List.of(
          Defect.named("no-seat-lock")
              .around(SeatHolds.class, (real, beans) -> new NoSeatLock(real, book(beans))),
          Defect.named("lock-released-early")
              .around(
                  SeatHolds.class,
                  (real, beans) -> new LockReleasedEarly(real, book(beans), redis(beans))),
          Defect.named("first-seat-kept")
              .around(
                  SeatHolds.class,
                  (real, beans) -> new FirstSeatKept(real, book(beans), holdLife(beans))),
          Defect.named("hold-expiry-skipped")
              .around(SeatHolds.class, (real, beans) -> new HoldExpirySkipped(real, book(beans))),
          Defect.named("expired-hold-paid")
              .around(SeatHolds.class, (real, beans) -> new ExpiredHoldPaid(real, redis(beans))),
          Defect.named("reservation-in-seat-cache")
              .around(
                  SeatHolds.class,
                  (real, beans) ->
                      new ReservationInSeatCache(
                          real, beans.getBean(Catalogue.class), beans.getBean(SeatChanges.class))),
          Defect.named("stale-cache")
              .around(SeatHolds.class, (real, beans) -> new StaleCache(real)),
          Defect.named("token-not-checked")
              .around(
                  SeatHolds.class,
                  (real, beans) -> new TokenNotChecked(real, new Backstage(redis(beans)))),
          Defect.named("no-idempotency")
              .around(SeatHolds.class, (real, beans) -> new NoHoldIdempotency(real))
              .around(Payments.class, (real, beans) -> new NoPaymentIdempotency(real))
              .around(Balances.class, (real, beans) -> new NoChargeIdempotency(real)),
          Defect.named("other-answer-for-same-key")
              .around(
                  SeatHolds.class,
                  (real, beans) ->
                      new OtherHoldForSameKey(real, beans.getBean(Clock.class), holdLife(beans)))
              .around(Balances.class, (real, beans) -> new OtherChargeForSameKey(real)),
          Defect.named("key-stuck-after-failure")
              .around(PayHold.class, (real, beans) -> new KeyStuckAfterFailure(real, redis(beans))),
          Defect.named("charged-twice")
              .around(
                  PayHold.class,
                  (real, beans) ->
                      new ChargedTwice(real, beans.getBean(Balances.class), transaction(beans))),
          Defect.named("acknowledged-lost")
              .around(
                  PayHold.class, (real, beans) -> new AcknowledgedLost(real, transaction(beans))),
          Defect.named("lost-wallet-update")
              .around(
                  Balances.class,
                  (real, beans) ->
                      new LostWalletUpdate(
                          real,
                          beans.getBean(JdbcClient.class),
                          beans.getBean(PlatformTransactionManager.class))),
          Defect.named("outbox-skipped")
              .around(Outbox.class, (real, beans) -> new OutboxSkipped(real)),
          Defect.named("event-applied-twice").around(Outbox.class, Defects::eventAppliedTwice),
          Defect.named("booking-confirmed-early")
              .around(Bookings.class, (real, beans) -> new BookingConfirmedEarly(real)),
          Defect.named("permit-given-back-twice")
              .around(
                  WaitingLine.class, (real, beans) -> new PermitGivenBackTwice(real, door(beans))),
          Defect.named("permit-leak")
              .around(WaitingLine.class, (real, beans) -> new PermitLeak(real, redis(beans))),
          Defect.named("unfair-admission")
              .around(WaitingLine.class, (real, beans) -> new UnfairAdmission(real, door(beans))),
          Defect.named("growing-place")
              .around(WaitingLine.class, (real, beans) -> new GrowingPlace(real)),
          Defect.named("lost-message")
              .around(LineWatch.class, (real, beans) -> new LostMessage(real)),
          Defect.named("pool-of-three")
              .with("spring.datasource.hikari.maximum-pool-size", "3")
              .around(Reservations.class, (real, beans) -> new PoolOfThree(real)),
          Defect.named("linear-positions")
              .around(
                  WaitingRooms.class,
                  (real, beans) ->
                      Intercepted.before(
                          real,
                          "tellAll",
                          new LinearPositions(redis(beans), beans.getBean(Catalogue.class)))),
          Defect.named("cache-stampede")
              .with("cache.stampede-protection", "false")
              .with("cache.free-seats-life", "1s")
              .around(
                  SeatHolds.class,
                  (real, beans) -> new CacheStampede(real, beans.getBean(JdbcClient.class))),
          Defect.named("stream-map-leak")
              .around(
                  WaitingRooms.class, (real, beans) -> Intercepted.of(real, new StreamMapLeak())),
          Defect.named("slow-endpoint")
              .around(Reservations.class, (real, beans) -> new SlowEndpoint(real)),
          Defect.named("one-consumer-thread")
              .with("bookings.concurrency", "1")
              .around(HoldSeatsFor.class, (real, beans) -> new OneConsumerThread(real)),
          Defect.forDrills("stream-not-resumed")
              .around(
                  LineWatch.class,
                  (real, beans) -> new StreamNotResumed(real, homes(beans)::isHome))
              .around(
                  WaitingLine.class,
                  (real, beans) -> new StreamBegunAnew(real, homes(beans)::isHome)));

  private Defects() {}

  @SuppressWarnings("unchecked")
  private static Outbox eventAppliedTwice(Outbox real, BeanFactory beans) {
    return new EventAppliedTwice(
        real,
        beans.getBean(JdbcClient.class),
        beans.getBean(KafkaTemplate.class),
        beans.getBean(JsonMapper.class),
        beans.getBean("upkeepScheduler", TaskScheduler.class));
  }

  private static StreamHomes homes(BeanFactory beans) {
    String self = ProcessHandle.current().pid() + "-" + System.identityHashCode(beans);
    return new StreamHomes(redis(beans), self);
  }

  private static SeatBook book(BeanFactory beans) {
    return new SeatBook(redis(beans));
  }

  private static RedisScripts redis(BeanFactory beans) {
    return beans.getBean(RedisScripts.class);
  }

  private static SideDoor door(BeanFactory beans) {
    return new SideDoor(redis(beans), beans.getBean(WaitingProperties.class));
  }

  private static Duration holdLife(BeanFactory beans) {
    return beans.getBean(ReservationsProperties.class).holdLife();
  }

  private static TransactionTemplate transaction(BeanFactory beans) {
    return beans.getBean(TransactionTemplate.class);
  }
}
