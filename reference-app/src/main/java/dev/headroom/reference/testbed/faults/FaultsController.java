package dev.headroom.reference.testbed.faults;

import dev.headroom.reference.shared.cache.Caches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Served by the management port; see {@link FaultsManagementConfiguration}. */
@RequestMapping("/internal/faults")
@ResponseBody
class FaultsController {
  private final HeldConnections connections;
  private final Ballast ballast;
  private final Caches caches;

  FaultsController(HeldConnections connections, Ballast ballast, Caches caches) {
    this.connections = connections;
    this.ballast = ballast;
    this.caches = caches;
  }

  /** What is in force; null for what isn't. */
  record InForce(
      HeldConnections.@Nullable State holdConnections, Ballast.@Nullable State ballast) {}

  @GetMapping
  InForce inForce() {
    return new InForce(connections.state(), ballast.state());
  }

  @PostMapping("/hold-connections")
  InForce hold(@RequestBody HoldConnections wish) {
    connections.hold(wish);
    return inForce();
  }

  @DeleteMapping("/hold-connections")
  ResponseEntity<Void> giveBack() {
    connections.end();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/ballast")
  InForce load(@RequestBody BallastRequest wish) {
    ballast.hold(wish);
    return inForce();
  }

  @DeleteMapping("/ballast")
  ResponseEntity<Void> unload() {
    ballast.end();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/expire-caches")
  ResponseEntity<Void> expire() {
    caches.clear();
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, String.valueOf(e.getMostSpecificCause().getMessage()));
    problem.setProperty("code", "INVALID_REQUEST");
    return ResponseEntity.badRequest().body(problem);
  }
}
