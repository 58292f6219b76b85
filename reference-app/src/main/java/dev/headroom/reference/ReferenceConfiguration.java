package dev.headroom.reference;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.users.UserDirectory;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Not ready before it knows its catalogue; caches are filled after that. */
  @Bean
  @Order(0)
  ApplicationRunner warmUp(Catalogue catalogue, UserDirectory users) {
    return args -> {
      catalogue.reload();
      users.reload();
    };
  }
}
