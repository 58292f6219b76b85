package dev.headroom.reference.waiting.adapter.web;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.domain.Ticket;
import dev.headroom.reference.waiting.domain.WaitEstimate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record TicketView(
    String userKey,
    long scheduleId,
    boolean admitted,
    @Nullable String admittedToken,
    long position,
    long waitingCount,
    long estimatedWaitSeconds,
    Instant expiresAt) {

  static TicketView of(Ticket ticket, WaitingProperties properties) {
    return new TicketView(
        ticket.key().text(),
        ticket.key().scheduleId(),
        ticket.pass().isPresent(),
        ticket.pass().map(WaitingToken::text).orElse(null),
        ticket.position(),
        ticket.waitingCount(),
        WaitEstimate.seconds(
            ticket.position(),
            ticket.admittedPerSecond(),
            properties.permitsPerSchedule(),
            properties.admittedLife()),
        ticket.expiresAt());
  }
}
