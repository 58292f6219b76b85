package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import java.time.Duration;
import java.util.List;

/**
 * {@code permit-leak}: every third who leaves is told goodbye, but the permit stays out and never
 * ends, until nobody is let in any more. Found where a permit was given back on the way that
 * usually ends a visit and not on all the others; seen by {@code permits-come-back}.
 */
class PermitLeak extends ForwardingWaitingLine {
  private static final Script LEAK =
      Lua.script(
          """
          local permits, current, number = KEYS[1], KEYS[2], ARGV[1]
          if not redis.call('ZSCORE', permits, number) then return {'waits'} end
          redis.call('ZADD', permits, whole(now + tonumber(ARGV[2])), number)
          if redis.call('GET', current) == number then redis.call('DEL', current) end
          return {'leaked'}
          """);
  private static final Duration FOR_GOOD = Duration.ofDays(1);
  private final RedisScripts redis;
  private final EveryNth isForgotten = new EveryNth(3);

  PermitLeak(WaitingLine real, RedisScripts redis) {
    super(real);
    this.redis = redis;
  }

  @Override
  public boolean leave(WaitingToken token, Caller caller) {
    return isForgotten.isIt() && isLeaked(token, caller) || real.leave(token, caller);
  }

  private boolean isLeaked(WaitingToken token, Caller caller) {
    String prefix = prefix(token.scheduleId());
    return real.holderOf(token, caller).stream()
        .mapToObj(
            user ->
                redis.run(
                    LEAK,
                    List.of(prefix + "permits", prefix + "user:" + user),
                    token.number(),
                    FOR_GOOD.toMillis()))
        .anyMatch(answer -> answer.get(0).equals("leaked"));
  }
}
