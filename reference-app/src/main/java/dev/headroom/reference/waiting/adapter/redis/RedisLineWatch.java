package dev.headroom.reference.waiting.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.domain.LineView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads in bites that never keep Redis from others for more than a few milliseconds. */
@Component
class RedisLineWatch implements LineWatch {
  private static final int PEOPLE = 200;
  private static final int NUMBERS = 5000;
  private static final int FIELDS = 5;
  private final RedisScripts scripts;
  private final WaitingProperties properties;

  RedisLineWatch(RedisScripts scripts, WaitingProperties properties) {
    this.scripts = scripts;
    this.properties = properties;
  }

  @Override
  public Optional<LineView> since(long scheduleId, String epoch, long seq) {
    List<String> first = page(scheduleId, epoch, seq, 0);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Long> gone = numbers(first);
    // What changes meanwhile comes with news that follow the first page.
    for (int read = gone.size(); read == NUMBERS; ) {
      List<Long> more = numbers(page(scheduleId, "", -1, gone.get(gone.size() - 1)));
      gone.addAll(more);
      read = more.size();
    }
    return Optional.of(
        new LineView(
            first.get(0),
            Long.parseLong(first.get(1)),
            Long.parseLong(first.get(2)),
            Long.parseLong(first.get(3)),
            Double.parseDouble(first.get(4)),
            gone));
  }

  private List<String> page(long scheduleId, String epoch, long seq, long after) {
    return scripts.run(LineScripts.VIEW, LineScripts.keys(scheduleId), epoch, seq, after, NUMBERS);
  }

  private static List<Long> numbers(List<String> page) {
    List<Long> numbers = new ArrayList<>();
    page.subList(FIELDS, page.size()).forEach(number -> numbers.add(Long.valueOf(number)));
    return numbers;
  }

  @Override
  public List<Attendance> attend(long scheduleId, List<WaitingToken> keys) {
    List<Attendance> all = new ArrayList<>(keys.size());
    for (int from = 0; from < keys.size(); from += PEOPLE) {
      List<WaitingToken> some = keys.subList(from, Math.min(keys.size(), from + PEOPLE));
      List<Object> values = new ArrayList<>();
      values.add(prefix(scheduleId));
      values.add(properties.waitingLife().toMillis());
      values.add(properties.tokenLife().toMillis());
      for (WaitingToken key : some) {
        values.add(key.number());
        values.add(key.secret());
      }
      List<String> answer =
          scripts.run(LineScripts.ATTEND, LineScripts.keys(scheduleId), values.toArray());
      for (int i = 0; i < some.size(); i++) {
        all.add(attendance(some.get(i), answer.subList(3 * i, 3 * i + 3)));
      }
    }
    return all;
  }

  private static Attendance attendance(WaitingToken key, List<String> answer) {
    return new Attendance(
        answer.get(0).equals("waiting"),
        answer.get(0).equals("admitted")
            ? Optional.of(
                new WaitingToken(Kind.PASS, key.scheduleId(), key.number(), answer.get(1)))
            : Optional.empty(),
        Instant.ofEpochMilli(Long.parseLong(answer.get(2))));
  }
}
