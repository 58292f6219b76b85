package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Responses;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets no user be named too often by calls that anybody could make without a token. */
@Component
public class UserLimit {
  private final RateLimit users;
  private final ProtectionMeters meters;

  UserLimit(ProtectionProperties properties, ProtectionMeters meters) {
    this.users =
        new RateLimit(
            properties.userRate(),
            properties.userBurst(),
            properties.clientsRemembered(),
            System::nanoTime);
    this.meters = meters;
  }

  /** The user's id, or RATE_LIMITED. */
  public Answer<Long> check(long userId) {
    long nanos = users.take(userId);
    if (nanos == 0) {
      return Answer.granted(userId);
    }
    meters.refused(Reason.USER_RATE);
    return Answer.refused(Responses.refusedFor(Code.RATE_LIMITED, Duration.ofNanos(nanos)));
  }
}
