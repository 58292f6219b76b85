package dev.headroom.reference.waiting.adapter.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Responses;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.EnterLine;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.application.WaitingProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/waiting/reservation")
class WaitingController {
  private final EnterLine enterLine;
  private final WaitingLine line;
  private final WaitingProperties properties;

  WaitingController(EnterLine enterLine, WaitingLine line, WaitingProperties properties) {
    this.enterLine = enterLine;
    this.line = line;
    this.properties = properties;
  }

  record EnterRequest(@NotNull @Positive Long userId, @NotNull @Positive Long scheduleId) {}

  @PostMapping("/enter")
  ResponseEntity<Object> enter(Caller caller, @Valid @RequestBody EnterRequest request) {
    return Responses.of(
        HttpStatus.OK,
        caller
            .actingFor(request.userId())
            .then(user -> enterLine.enter(user, request.scheduleId()))
            .map(ticket -> TicketView.of(ticket, properties)));
  }

  @GetMapping("/status")
  ResponseEntity<Object> status(
      Caller caller, @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token) {
    return Responses.of(
        HttpStatus.OK,
        WaitingToken.read(token)
            .then(t -> line.standing(t, caller))
            .map(ticket -> TicketView.of(ticket, properties)));
  }

  @DeleteMapping
  ResponseEntity<Object> leave(
      Caller caller, @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token) {
    return Responses.empty(
        WaitingToken.read(token)
            .then(
                t ->
                    line.leave(t, caller)
                        ? Answer.granted(t)
                        : Answer.refused(Code.INVALID_TOKEN)));
  }
}
