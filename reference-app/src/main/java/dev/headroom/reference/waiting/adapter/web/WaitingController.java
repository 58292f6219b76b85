package dev.headroom.reference.waiting.adapter.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.protection.UserLimit;
import dev.headroom.reference.shared.web.Refuses;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.EnterLine;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.application.WaitingProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/waiting/reservation")
class WaitingController {
  private final EnterLine enterLine;
  private final WaitingLine line;
  private final WaitingProperties properties;
  private final UserLimit userLimit;

  WaitingController(
      EnterLine enterLine, WaitingLine line, WaitingProperties properties, UserLimit userLimit) {
    this.enterLine = enterLine;
    this.line = line;
    this.properties = properties;
    this.userLimit = userLimit;
  }

  record EnterRequest(@NotNull @Positive Long userId, @NotNull @Positive Long scheduleId) {}

  @PostMapping("/enter")
  @Refuses({Code.SCHEDULE_NOT_FOUND, Code.USER_NOT_FOUND, Code.FORBIDDEN, Code.QUEUE_UNAVAILABLE})
  Answer<TicketView> enter(Caller caller, @Valid @RequestBody EnterRequest request) {
    return caller
        .actingFor(request.userId())
        .then(userLimit::check)
        .then(user -> enterLine.enter(user, request.scheduleId()))
        .map(ticket -> TicketView.of(ticket, properties));
  }

  @GetMapping("/status")
  @Refuses({Code.INVALID_TOKEN, Code.TICKET_EXPIRED, Code.QUEUE_UNAVAILABLE})
  Answer<TicketView> status(
      Caller caller, @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token) {
    return WaitingToken.read(token)
        .then(t -> line.standing(t, caller))
        .map(ticket -> TicketView.of(ticket, properties));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Refuses({Code.INVALID_TOKEN, Code.QUEUE_UNAVAILABLE})
  Answer<?> leave(
      Caller caller, @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token) {
    return WaitingToken.read(token)
        .then(t -> line.leave(t, caller) ? Answer.granted(t) : Answer.refused(Code.INVALID_TOKEN));
  }
}
