package dev.headroom.reference.reservations.adapter.redis;

import dev.headroom.reference.reservations.application.Admissions;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingScripts;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
@OnLockStrategy({LockStrategy.REDISSON, LockStrategy.DATABASE, LockStrategy.OPTIMISTIC})
class RedisAdmissions implements Admissions {
  private static final Script ADMISSION =
      Script.named("hold-admission", "clock", WaitingScripts.TICKET);
  private final RedisScripts scripts;

  RedisAdmissions(RedisScripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public Optional<Holder> holder(WaitingToken token, Caller caller) {
    List<Object> values = new ArrayList<>(HoldKeys.identity(token));
    values.add(caller.text());
    List<String> answer =
        scripts.run(ADMISSION, HoldKeys.keys(token.scheduleId()), values.toArray());
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holder(Long.parseLong(answer.get(0)), answer.get(1).equals("admitted")));
  }
}
