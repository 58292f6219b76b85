package dev.headroom.reference.shared.lock;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Takes the locks around the call. */
class DistributedLockInterceptor implements MethodInterceptor {
  private final Locks locks;
  private final Environment environment;
  private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
  private final Map<Method, Terms> terms = new ConcurrentHashMap<>();

  DistributedLockInterceptor(Locks locks, Environment environment) {
    this.locks = locks;
    this.environment = environment;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    Method method = invocation.getMethod();
    Terms wanted = terms.computeIfAbsent(method, this::read);
    EvaluationContext arguments =
        new MethodBasedEvaluationContext(new Object(), method, invocation.getArguments(), names);
    List<String> keys = wanted.keysIn(arguments);
    Locks.Held held =
        locks
            .acquire(keys, wanted.patienceIn(arguments), wanted.lease())
            .orElseThrow(() -> new LockTimeoutException(keys));
    try {
      return invocation.proceed();
    } finally {
      held.release();
    }
  }

  private Terms read(Method method) {
    DistributedLock lock = AnnotatedElementUtils.getMergedAnnotation(method, DistributedLock.class);
    if (lock == null) {
      throw new IllegalStateException("not annotated: " + method);
    }
    SpelExpressionParser parser = new SpelExpressionParser();
    return new Terms(
        parser.parseExpression(lock.keys()),
        parser.parseExpression(lock.patience()),
        DurationStyle.detectAndParse(environment.resolveRequiredPlaceholders(lock.lease())));
  }

  private record Terms(Expression keys, Expression patience, Duration lease) {

    List<String> keysIn(EvaluationContext arguments) {
      Object value = keys.getValue(arguments);
      Collection<?> wanted =
          value instanceof Collection<?> many ? many : List.of(String.valueOf(value));
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException("nothing to lock: " + keys.getExpressionString());
      }
      return wanted.stream().map(String::valueOf).distinct().sorted().toList();
    }

    Duration patienceIn(EvaluationContext arguments) {
      Duration value = patience.getValue(arguments, Duration.class);
      if (value == null) {
        throw new IllegalArgumentException("no time to wait: " + patience.getExpressionString());
      }
      return value;
    }
  }
}
