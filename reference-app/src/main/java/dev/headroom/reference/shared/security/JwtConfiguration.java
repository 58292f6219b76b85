package dev.headroom.reference.shared.security;

import dev.headroom.reference.shared.web.FilterOrder;
import dev.headroom.reference.shared.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** A resource server without sessions: every public call proves anew who makes it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnProperty(name = "security.authentication", havingValue = "jwt", matchIfMissing = true)
class JwtConfiguration {

  @Bean
  JwtDecoder jwtDecoder(SecurityProperties properties) {
    return BearerTokens.decoder(properties.jwt());
  }

  @Bean
  AuthenticationManager bearerTokens(JwtDecoder decoder) {
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(ProvenCaller::new);
    return new ProviderManager(provider);
  }

  /** The management port, a servlet context of its own, stays as it is. */
  @Bean
  SecurityFilterChain publicCalls(
      HttpSecurity http,
      ServletContext publicPort,
      AuthenticationManager bearerTokens,
      ProblemWriter writer) {
    AuthenticationProblems problems = new AuthenticationProblems(writer);
    BearerTokenAuthenticationFilter bearer = new BearerTokenAuthenticationFilter(bearerTokens);
    bearer.setAuthenticationEntryPoint(problems);
    bearer.setAuthenticationFailureHandler(problems);
    return http.securityMatcher(request -> request.getServletContext() == publicPort)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(problems))
        .addFilterBefore(bearer, AuthorizationFilter.class)
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/v3/api-docs", "/v3/api-docs.yaml")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  @Bean
  FilterRegistrationBean<Filter> authenticationFilter(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
    registration.setOrder(FilterOrder.AUTHENTICATION);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return registration;
  }

  @Bean
  Callers callers() {
    return new ProvenCallers();
  }
}
