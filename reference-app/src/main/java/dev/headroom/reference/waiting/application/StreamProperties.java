package dev.headroom.reference.waiting.application;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How people who wait are told over a stream of events.
 *
 * @param most most streams of one instance, 0 and up; more are answered 503
 * @param mostPerTicket most streams of one ticket on one instance, 1 and up; the oldest makes way
 * @param positionInterval time between two rounds that tell everybody's place
 * @param heartbeatInterval time between two comments that keep a stream from looking dead
 * @param life how long a stream lasts at most; it ends up to a tenth earlier, so that those that
 *     began together don't come back together
 * @param patience how long a listener may read nothing before it is cut off
 * @param syncInterval time between two looks for news that got lost
 * @param returnWithin listeners told of a shutdown are asked to come back at a time of their own
 *     within this
 * @param closingTime how long a shutdown waits for streams to take the closing event
 * @param sendBuffer what the system may buffer of one connection's answers; 0 leaves that to the
 *     system, which may take megabytes for a listener that doesn't read
 */
@ConfigurationProperties("waiting.streams")
public record StreamProperties(
    @DefaultValue("10000") int most,
    @DefaultValue("5") int mostPerTicket,
    @DefaultValue("5s") Duration positionInterval,
    @DefaultValue("15s") Duration heartbeatInterval,
    @DefaultValue("10m") Duration life,
    @DefaultValue("15s") Duration patience,
    @DefaultValue("5s") Duration syncInterval,
    @DefaultValue("5s") Duration returnWithin,
    @DefaultValue("3s") Duration closingTime,
    @DefaultValue("0B") DataSize sendBuffer) {

  public StreamProperties {
    if (most < 0 || mostPerTicket < 1 || sendBuffer.isNegative()) {
      throw new IllegalArgumentException(
          "waiting.streams takes most of 0 and up, most-per-ticket of 1 and up, send-buffer of 0"
              + " and up");
    }
    if (Stream.of(positionInterval, heartbeatInterval, life, patience, syncInterval, returnWithin)
        .anyMatch(duration -> duration.toMillis() < 1)) {
      throw new IllegalArgumentException("the times of waiting.streams have to be positive");
    }
  }
}
