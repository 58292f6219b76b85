package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person does.
 *
 * @param turns the steps of a visit
 * @param think after each answer; may be zero unless a visit is a {@link VisitMix}
 * @param poll how often a waiting person asks for the status; every 5 s when the file is silent
 * @param giveUp null where everybody is patient
 * @param refresh null where nobody reloads
 * @param buy who of the admitted goes on; the others leave after one think time
 * @param keepAlive after how long an idle connection is closed; 60 s when the file is silent
 * @param seatsPerHold 1 when the file is silent
 */
public record Journey(
    Turns turns,
    Think think,
    Duration poll,
    @Nullable GiveUp giveUp,
    @Nullable Refresh refresh,
    Percent buy,
    Accept accept,
    Duration keepAlive,
    SeatCount seatsPerHold) {

  private static final Duration DEFAULT_POLL = Duration.ofSeconds(5);
  private static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(60);

  public Journey {
    if (poll.isZero()) {
      throw new IllegalArgumentException("'poll' of zero would hammer the status call");
    }
    if (keepAlive.isZero()) {
      throw new IllegalArgumentException("'keepAlive' must be longer than zero");
    }
    if (turns instanceof VisitMix && think.longest().isZero()) {
      throw new IllegalArgumentException("'think' of zero would loop without a pause");
    }
  }

  /** Seats that a whole visit asks for at most. */
  public int seats() {
    return turns.holds() * seatsPerHold.most();
  }

  /** A journey without habits: everybody is patient, buys, and takes only success for an answer. */
  public static Journey of(Turns turns, Think think) {
    return new Journey(
        turns,
        think,
        DEFAULT_POLL,
        null,
        null,
        Percent.ALL,
        Accept.NONE,
        DEFAULT_KEEP_ALIVE,
        SeatCount.ONE);
  }

  @JsonCreator
  static Journey read(
      @JsonProperty("visit") @Nullable VisitMix visit,
      @JsonProperty("steps") @Nullable List<Step> steps,
      @JsonProperty("mix") @Nullable Map<Step, Integer> mix,
      @JsonProperty(value = "think", required = true) Think think,
      @JsonProperty("poll") @Nullable Duration poll,
      @JsonProperty("giveUp") @Nullable GiveUp giveUp,
      @JsonProperty("refresh") @Nullable Refresh refresh,
      @JsonProperty("buy") @Nullable Percent buy,
      @JsonProperty("accept") @Nullable Accept accept,
      @JsonProperty("keepAlive") @Nullable Duration keepAlive,
      @JsonProperty("seatsPerHold") @Nullable SeatCount seatsPerHold) {
    if (Stream.of(Optional.ofNullable(visit), Optional.ofNullable(steps), Optional.ofNullable(mix))
            .filter(Optional::isPresent)
            .count()
        != 1) {
      throw new IllegalArgumentException("needs exactly one of 'visit', 'steps' and 'mix'");
    }
    return new Journey(
        visit != null ? visit : steps != null ? new Sequence(steps) : new Mix(Map.copyOf(mix)),
        think,
        Objects.requireNonNullElse(poll, DEFAULT_POLL),
        giveUp,
        refresh,
        Objects.requireNonNullElse(buy, Percent.ALL),
        Objects.requireNonNullElse(accept, Accept.NONE),
        Objects.requireNonNullElse(keepAlive, DEFAULT_KEEP_ALIVE),
        Objects.requireNonNullElse(seatsPerHold, SeatCount.ONE));
  }
}
