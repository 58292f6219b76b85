package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that our generator writes, and gives up on everything else: spaces between tokens,
 * escapes, letters beyond ASCII, properties that it does not know, fractions. A history of a
 * million lines is read with every judgement.
 */
final class QuickOperation {

  private final SharedTexts shared = new SharedTexts();
  private byte[] in = {};
  private int at;
  private int end;
  private boolean lost;

  private @Nullable String op;
  private @Nullable String outcome;
  private @Nullable String key;
  private @Nullable String ref;
  private @Nullable String code;
  private @Nullable String of;
  private @Nullable String pass;
  private @Nullable String reservation;
  private @Nullable String answer;
  private @Nullable String probe;
  private @Nullable List<Long> seats;
  private @Nullable Long position;
  private @Nullable Long expires;
  private @Nullable Long amount;
  private long user;
  private long schedule;
  private long intended;
  private long started;
  private long ended;
  private long status;
  private long injector;

  /** Null where it gives up. */
  @Nullable Operation read(byte[] buffer, int from, int length) {
    begin(buffer, from, length);
    expect('{');
    do {
      property();
    } while (!lost && accept(','));
    expect('}');
    boolean small = status == (int) status && injector == (int) injector;
    if (lost || at != end || op == null || outcome == null || ended < started || !small) {
      return null;
    }
    return new Operation(
        op,
        user,
        schedule,
        seats,
        key,
        ref,
        position,
        intended,
        started,
        ended,
        outcome,
        (int) status,
        code,
        (int) injector,
        of,
        pass,
        expires,
        reservation,
        amount,
        answer,
        probe);
  }

  private void begin(byte[] buffer, int from, int length) {
    in = buffer;
    at = from;
    end = from + length;
    lost = false;
    op = outcome = key = ref = code = of = pass = reservation = answer = probe = null;
    seats = null;
    position = expires = amount = null;
    user = schedule = intended = started = ended = status = injector = 0;
  }

  private void property() {
    String name = text(true);
    expect(':');
    switch (name == null ? "" : name) {
      case "op" -> op = text(true);
      case "user" -> user = number();
      case "schedule" -> schedule = number();
      case "seats" -> seats = numbers();
      case "key" -> key = text(false);
      case "ref" -> ref = text(false);
      case "position" -> position = numberOrNull();
      case "intended" -> intended = number();
      case "start" -> started = number();
      case "end" -> ended = number();
      case "outcome" -> outcome = text(true);
      case "status" -> status = number();
      case "code" -> code = text(true);
      case "injector" -> injector = number();
      case "of" -> of = text(false);
      case "pass" -> pass = text(false);
      case "expires" -> expires = numberOrNull();
      case "reservation" -> reservation = text(false);
      case "amount" -> amount = numberOrNull();
      case "answer" -> answer = text(false);
      case "probe" -> probe = text(true);
      default -> lost = true;
    }
  }

  private boolean accept(char c) {
    if (at < end && in[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    lost |= !accept(c);
  }

  private boolean isNull() {
    if (at + 4 <= end
        && in[at] == 'n'
        && in[at + 1] == 'u'
        && in[at + 2] == 'l'
        && in[at + 3] == 'l') {
      at += 4;
      return true;
    }
    return false;
  }

  /**
   * @param often whether few different ones are to be expected
   */
  private @Nullable String text(boolean often) {
    if (isNull()) {
      return null;
    }
    expect('"');
    int from = at;
    while (at < end && in[at] != '"') {
      lost |= in[at] < ' ' || in[at] == '\\';
      at++;
    }
    int to = at;
    expect('"');
    if (lost) {
      return null;
    }
    return often
        ? shared.of(in, from, to)
        : new String(in, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private @Nullable Long numberOrNull() {
    return isNull() ? null : Long.valueOf(number());
  }

  private long number() {
    boolean negative = accept('-');
    int from = at;
    long number = 0;
    while (at < end && in[at] >= '0' && in[at] <= '9') {
      number = number * 10 + in[at] - '0';
      at++;
    }
    int digits = at - from;
    lost |= digits == 0 || digits > 18 || digits > 1 && in[from] == '0';
    return negative ? -number : number;
  }

  private @Nullable List<Long> numbers() {
    if (isNull()) {
      return null;
    }
    expect('[');
    if (accept(']')) {
      return List.of();
    }
    int from = at;
    int count = 1;
    for (int i = from; i < end && in[i] != ']'; i++) {
      count += in[i] == ',' ? 1 : 0;
    }
    long[] numbers = new long[count];
    for (int i = 0; i < count && !lost; i++) {
      numbers[i] = number();
      expect(i < count - 1 ? ',' : ']');
    }
    return new Numbers(numbers);
  }
}
