package dev.headroom.reference.points.adapter.web;

import dev.headroom.reference.points.application.Balances;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Refuses;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PointsController {
  private final Balances balances;

  PointsController(Balances balances) {
    this.balances = balances;
  }

  record PointsView(long userId, long balance) {}

  @GetMapping("/api/v1/users/{userId}/points")
  @Refuses({Code.USER_NOT_FOUND, Code.FORBIDDEN, Code.STORE_UNAVAILABLE})
  Answer<PointsView> points(Caller caller, @PathVariable long userId) {
    return caller.actingFor(userId).then(this::balance);
  }

  private Answer<PointsView> balance(long userId) {
    OptionalLong balance = balances.of(userId);
    return balance.isPresent()
        ? Answer.granted(new PointsView(userId, balance.getAsLong()))
        : Answer.refused(Code.USER_NOT_FOUND);
  }
}
