package dev.headroom.reference.defects;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;

/** Stands before a class that has no interface to decorate. */
final class Intercepted {

  private Intercepted() {}

  /** Something is done before each call of this method. */
  static <T> T before(T real, String method, Runnable action) {
    return of(
        real,
        call -> {
          if (call.getMethod().getName().equals(method)) {
            action.run();
          }
          return call.proceed();
        });
  }

  @SuppressWarnings("unchecked")
  static <T> T of(T real, MethodInterceptor interceptor) {
    ProxyFactory factory = new ProxyFactory(real);
    factory.setProxyTargetClass(true);
    factory.addAdvice(interceptor);
    return (T) factory.getProxy(real.getClass().getClassLoader());
  }
}
