package dev.headroom.reference.shared.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** Runs scripts, one round trip each, behind the circuit breaker. */
@Component
public class RedisScripts {
  private final RScript scripts;
  private final RedisBreakers breakers;

  RedisScripts(RedissonClient redisson, RedisBreakers breakers) {
    this.scripts = redisson.getScript(StringCodec.INSTANCE);
    this.breakers = breakers;
  }

  /**
   * Runs a script on the node that owns the first key.
   *
   * @return what the script returned, each element as a string
   * @throws RedisUnavailableException at once when the breaker is open, else after the time-out
   */
  public List<String> run(Script script, List<String> keys, Object... values) {
    List<Object> named = List.copyOf(keys);
    return guarded(
        breakers.of(keys.get(0)),
        () -> scripts.eval(Mode.READ_WRITE, script.text(), ReturnType.LIST, named, values));
  }

  /**
   * Does anything else with Redis under the breaker for all of it.
   *
   * @throws RedisUnavailableException at once when the breaker is open, else after the time-out
   */
  public <T> T guarded(Callable<T> call) {
    return guarded(breakers.common(), call);
  }

  private static <T> T guarded(CircuitBreaker breaker, Callable<T> call) {
    try {
      return breaker.executeCallable(call);
    } catch (CallNotPermittedException | RedisException e) {
      throw new RedisUnavailableException(e);
    } catch (CompletionException e) {
      // How a first connection that fails is told.
      throw e.getCause() instanceof RedisException away ? new RedisUnavailableException(away) : e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
