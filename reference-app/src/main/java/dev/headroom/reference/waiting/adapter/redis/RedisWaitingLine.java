package dev.headroom.reference.waiting.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.domain.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Keeps each line as a sorted set of ticket numbers and the permits as another, scored by the time
 * they end. Redis's own clock decides, so instances needn't agree on theirs.
 */
@Component
class RedisWaitingLine implements WaitingLine {
  private final RedisScripts scripts;
  private final WaitingProperties properties;

  RedisWaitingLine(RedisScripts scripts, WaitingProperties properties) {
    this.scripts = scripts;
    this.properties = properties;
  }

  @Override
  public Ticket enter(long userId, long scheduleId) {
    return ticket(
        scheduleId,
        scripts.run(
            LineScripts.ENTER,
            LineScripts.keys(scheduleId),
            prefix(scheduleId),
            userId,
            properties.permitsPerSchedule(),
            properties.admittedLife().toMillis(),
            properties.waitingLife().toMillis(),
            properties.tokenLife().toMillis(),
            WaitingToken.newSecret(),
            WaitingToken.newSecret()));
  }

  @Override
  public Answer<Ticket> standing(WaitingToken token, Caller caller) {
    long schedule = token.scheduleId();
    List<String> answer =
        scripts.run(
            LineScripts.STATUS,
            LineScripts.keys(schedule),
            prefix(schedule),
            token.kind().field(),
            token.number(),
            token.secret(),
            properties.waitingLife().toMillis(),
            properties.tokenLife().toMillis(),
            caller.text());
    return switch (answer.get(0)) {
      case "invalid" -> Answer.refused(Code.INVALID_TOKEN);
      case "expired" -> Answer.refused(Code.TICKET_EXPIRED);
      default -> Answer.granted(ticket(schedule, answer));
    };
  }

  @Override
  public boolean leave(WaitingToken token, Caller caller) {
    return run(LineScripts.LEAVE, token, caller).get(0).equals("left");
  }

  @Override
  public OptionalLong holderOf(WaitingToken token, Caller caller) {
    List<String> answer = run(LineScripts.IDENTIFY, token, caller);
    return answer.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answer.get(0)));
  }

  @Override
  public Admission admit(long scheduleId) {
    List<String> answer =
        scripts.run(
            LineScripts.ADMIT,
            LineScripts.keys(scheduleId),
            prefix(scheduleId),
            properties.permitsPerSchedule(),
            properties.admissionBatch(),
            properties.admittedLife().toMillis(),
            properties.tokenLife().toMillis(),
            scheduleId,
            LineScripts.NEWS);
    List<Duration> times =
        answer.subList(2, answer.size()).stream()
            .filter(millis -> !millis.isEmpty())
            .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
            .toList();
    boolean waited = !answer.get(2).isEmpty();
    return new Admission(
        scheduleId,
        Long.parseLong(answer.get(0)),
        Long.parseLong(answer.get(1)),
        waited ? Optional.of(times.get(0)) : Optional.empty(),
        waited ? times.subList(1, times.size()) : times);
  }

  private List<String> run(Script script, WaitingToken token, Caller caller) {
    long schedule = token.scheduleId();
    return scripts.run(
        script,
        LineScripts.keys(schedule),
        prefix(schedule),
        token.kind().field(),
        token.number(),
        token.secret(),
        caller.text());
  }

  private static Ticket ticket(long schedule, List<String> answer) {
    long number = Long.parseLong(answer.get(1));
    boolean admitted = answer.get(0).equals("admitted");
    String pace = answer.get(7);
    return new Ticket(
        new WaitingToken(Kind.KEY, schedule, number, answer.get(2)),
        admitted
            ? Optional.of(new WaitingToken(Kind.PASS, schedule, number, answer.get(3)))
            : Optional.empty(),
        Long.parseLong(answer.get(4)),
        Long.parseLong(answer.get(5)),
        pace.isEmpty() ? 0 : Double.parseDouble(pace),
        Instant.ofEpochMilli(Long.parseLong(answer.get(6))));
  }
}
