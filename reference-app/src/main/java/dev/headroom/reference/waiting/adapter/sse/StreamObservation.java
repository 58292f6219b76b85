package dev.headroom.reference.waiting.adapter.sse;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Ten minutes of listening are no response time; {@link StreamMeters} counts streams instead. */
@Configuration(proxyBeanMethods = false)
class StreamObservation {

  @Bean
  ObservationPredicate streamsAreNoRequests() {
    return (name, context) ->
        !(context instanceof ServerRequestObservationContext request
            && request.getCarrier() != null
            && Streams.PATH.equals(request.getCarrier().getRequestURI()));
  }
}
