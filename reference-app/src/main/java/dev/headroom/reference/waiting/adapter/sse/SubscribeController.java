package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Refuses;
import dev.headroom.reference.shared.web.Responses;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import dev.headroom.reference.waiting.adapter.sse.Streams.Begun;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubscribeController {
  private final Streams streams;

  SubscribeController(Streams streams) {
    this.streams = streams;
  }

  /** Nothing is returned once the stream has begun: it is written as it can be. */
  @GetMapping(path = Streams.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Refuses({
    Code.INVALID_TOKEN,
    Code.TICKET_EXPIRED,
    Code.TOO_MANY_STREAMS,
    Code.SERVER_CLOSING,
    Code.QUEUE_UNAVAILABLE
  })
  @Nullable ResponseEntity<Object> subscribe(
      Caller caller,
      @RequestParam(defaultValue = "") String userKey,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response) {
    return WaitingToken.read(userKey)
        .then(SubscribeController::waitingKey)
        .then(key -> streams.begin(key, caller, lastEventId))
        .<@Nullable ResponseEntity<Object>>fold(
            begun -> open(begun, request, response), Responses::problem);
  }

  private @Nullable ResponseEntity<Object> open(
      Begun begun, HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals(HttpMethod.HEAD.name())) {
      streams.decline(begun);
      return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
    }
    streams.open(begun, request, response);
    return null;
  }

  private static Answer<WaitingToken> waitingKey(WaitingToken token) {
    return token.kind() == Kind.KEY ? Answer.granted(token) : Answer.refused(Code.INVALID_TOKEN);
  }
}
