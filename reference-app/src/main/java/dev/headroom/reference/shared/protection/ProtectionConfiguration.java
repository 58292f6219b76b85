package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.security.Callers;
import dev.headroom.reference.shared.shutdown.Draining;
import dev.headroom.reference.shared.web.FilterOrder;
import dev.headroom.reference.shared.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the two filters on the public port's way in. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

  @Bean
  FilterRegistrationBean<OverloadFilter> overloadFilter(
      ProtectionProperties properties,
      ProtectionMeters meters,
      ProblemWriter problems,
      Draining draining) {
    return registered(
        new OverloadFilter(properties, meters, problems, draining), FilterOrder.OVERLOAD);
  }

  @Bean
  FilterRegistrationBean<ClientFilter> clientFilter(
      ProtectionProperties properties,
      Callers callers,
      ProtectionMeters meters,
      ProblemWriter problems) {
    return registered(new ClientFilter(properties, callers, meters, problems), FilterOrder.RATES);
  }

  private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setAsyncSupported(true);
    return registration;
  }
}
