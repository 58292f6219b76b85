package dev.headroom.reference.shared.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DistributedLockTest {
  private static final Duration PATIENCE = Duration.ofMillis(70);
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private List<String> events = List.of();
  private Work work = new Work(List.of());

  @BeforeEach
  void start() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("the.lease", "3s")));
    context.register(Beans.class);
    context.refresh();
    events = context.getBean(Diary.class).events();
    work = context.getBean(Work.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void locks_are_taken_once_each_in_order_and_given_back_after_the_commit() {
    work.with(List.of("c", "a", "b", "a"), PATIENCE);
    assertThat(events)
        .containsExactly(
            "lock [a, b, c] PT0.07S PT3S", "begin", "work", "commit", "unlock [a, b, c]");
  }

  @Test
  void locks_are_given_back_after_a_failure_too() {
    assertThatThrownBy(() -> work.with(List.of("fail"), PATIENCE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events)
        .containsExactly("lock [fail] PT0.07S PT3S", "begin", "rollback", "unlock [fail]");
  }

  @Test
  void who_waits_in_vain_does_not_work() {
    assertThatThrownBy(() -> work.with(List.of("a", "rival"), PATIENCE))
        .isInstanceOf(LockTimeoutException.class)
        .hasMessageContaining("[a, rival]");
    assertThat(events).isEmpty();
  }

  @Test
  void nothing_to_lock_is_a_mistake() {
    assertThatThrownBy(() -> work.with(List.of(), PATIENCE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(events).isEmpty();
  }

  record Diary(List<String> events) {}

  static class Work {
    private final List<String> events;

    Work(List<String> events) {
      this.events = events;
    }

    @Transactional
    @DistributedLock(keys = "#names", patience = "#patience", lease = "${the.lease}")
    void with(List<String> names, Duration patience) {
      if (names.contains("fail")) {
        throw new IllegalStateException("as asked for");
      }
      events.add("work");
    }
  }

  /** No stereotype: the scan of a running app has to pass it by. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Beans {

    @Bean
    Diary diary() {
      return new Diary(new ArrayList<>());
    }

    @Bean
    Work work(Diary diary) {
      return new Work(diary.events());
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor advisor(ObjectProvider<Locks> locks, Environment environment) {
      return DistributedLockConfiguration.distributedLockAdvisor(locks, environment);
    }

    @Bean
    Locks locks(Diary diary) {
      return (keys, wait, lease) -> {
        if (keys.contains("rival")) {
          return Optional.empty();
        }
        diary.events().add("lock " + keys + " " + wait + " " + lease);
        return Optional.of(() -> diary.events().add("unlock " + keys));
      };
    }

    @Bean
    PlatformTransactionManager transactions(Diary diary) {
      return new AbstractPlatformTransactionManager() {
        @Override
        protected Object doGetTransaction() {
          return "transaction";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
          diary.events().add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
          diary.events().add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
          diary.events().add("rollback");
        }
      };
    }
  }
}
