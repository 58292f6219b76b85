package dev.headroom.bench.waiting;

import dev.headroom.reference.shared.redis.RedisProperties;
import dev.headroom.reference.waiting.application.WaitingProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.redisson.spring.starter.RedissonAutoConfigurationV4;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** As much of the app as the line's adapter needs, wired and tuned as the app does it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {
      "dev.headroom.reference.shared.redis",
      "dev.headroom.reference.waiting.adapter.redis"
    },
    // Nobody listens to the line here.
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*LineNews"))
@EnableConfigurationProperties({RedisProperties.class, WaitingProperties.class})
@ImportAutoConfiguration(RedissonAutoConfigurationV4.class)
class WaitingLineOnRedis {

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }
}
