package dev.headroom.reference.shared.lock;

import dev.headroom.reference.shared.redis.RedisScripts;
import org.redisson.api.RedissonClient;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Makes {@link DistributedLock} work; imported by whoever uses it. */
public class DistributedLockConfiguration {

  /**
   * Outermost, so that a transaction on the same method has ended when the locks are given back.
   */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor distributedLockAdvisor(ObjectProvider<Locks> locks, Environment environment) {
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(DistributedLock.class),
            new DistributedLockInterceptor(
                (keys, wait, lease) -> locks.getObject().acquire(keys, wait, lease), environment));
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }

  @Bean
  Locks locks(RedissonClient redisson, RedisScripts scripts) {
    return new RedissonLocks(redisson, scripts);
  }
}
