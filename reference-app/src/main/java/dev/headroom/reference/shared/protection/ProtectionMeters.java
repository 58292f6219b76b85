package dev.headroom.reference.shared.protection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What was refused, and how much is being served. */
@Component
class ProtectionMeters {
  private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);
  private final AtomicInteger inFlight = new AtomicInteger();

  ProtectionMeters(MeterRegistry meters) {
    for (Reason reason : Reason.values()) {
      refused.put(
          reason,
          Counter.builder("headroom.protection.refused")
              .description("Calls refused before they were served")
              .tag("reason", reason.label())
              .register(meters));
    }
    Gauge.builder("headroom.requests.inflight", inFlight, AtomicInteger::get)
        .description("Calls being served; open event streams don't count")
        .register(meters);
  }

  void refused(Reason reason) {
    refused.get(reason).increment();
  }

  AtomicInteger inFlight() {
    return inFlight;
  }
}
