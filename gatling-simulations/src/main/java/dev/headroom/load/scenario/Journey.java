package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one person does.
 *
 * @param poll how often a waiting person asks for the status; every 5 s when the file is silent
 */
public record Journey(
    @JsonProperty(required = true) VisitMix visit,
    @JsonProperty(required = true) Think think,
    @Nullable Duration poll) {

  private static final Duration DEFAULT_POLL = Duration.ofSeconds(5);

  public Journey {
    poll = poll == null ? DEFAULT_POLL : poll;
    if (poll.isZero()) {
      throw new IllegalArgumentException("'poll' of zero would hammer the status call");
    }
    if (think.longest().isZero()) {
      throw new IllegalArgumentException("'think' of zero would loop without a pause");
    }
  }

  @Override
  public Duration poll() {
    return poll == null ? DEFAULT_POLL : poll;
  }
}
