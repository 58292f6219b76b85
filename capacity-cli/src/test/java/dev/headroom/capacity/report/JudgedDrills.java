package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.Affected;
import dev.headroom.capacity.judge.drill.Answers;
import dev.headroom.capacity.judge.drill.CheckRow;
import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.InjectedFault;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Prevention;
import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.judge.drill.Severity;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judged drills, each named by the fact it sets up. */
final class JudgedDrills {
  private static final long ZERO = MadeUpOutage.ZERO;
  private static final Message NONE = Message.NONE;

  private JudgedDrills() {}

  /** Redis was away for 45 s, and two people were admitted twice. */
  static JudgedDrill redisThatWasCutOffFor45s() {
    List<Promise> promises =
        List.of(
            promise("Hypothesis proven before", "p95 121 ms, errors 0.0 %, 60 s", true),
            promise("The fault had its effect", "no Redis answer from 1:00.0 to 1:45.0", true),
            promise("503 within 1 s, with Retry-After", "0.9 s; 7,061 of 7,061", true),
            promise("Back within 10 s", "4.2 s", true),
            promise("Nobody admitted twice", "2 of 6,467 admissions", false),
            new Promise(
                text("People are admitted in the order in which they came"),
                NONE,
                text("3 of 6,467 out of order"),
                false,
                true,
                text("Redis lost its data: tickets are void by design (ADR 5)")),
            promise("What was acknowledged is kept", "6,459 bookings", true),
            promise("Everything put back", "proxy removed, 0 faults left", true));
    return drill(
        MadeUpOutage.run(List.of(MadeUpChecks.seatHeldByTwo("Nobody admitted twice"))),
        Verdict.FAIL,
        List.of(text("Nobody admitted twice: 2 of 6,467 admissions")),
        "Without Redis the app refused politely within 0.9 s and was back 4.2 s after, but 2 people"
            + " were admitted twice, because permits were rebuilt before their holders were"
            + " counted.",
        "6 of 7 promises held. No booking was lost and no seat was sold twice.",
        promises,
        List.of(cutOff(105_000L, true)),
        4.2);
  }

  /** The same drill when nothing broke. */
  static JudgedDrill redisThatWasMissedByNobody() {
    return drill(
        MadeUpOutage.run(List.of(held())),
        Verdict.PASS,
        List.of(),
        "Without Redis the app refused politely within 0.9 s and was back 4.2 s after.",
        "3 of 3 promises held.",
        List.of(
            promise("Hypothesis proven before", "p95 121 ms, errors 0.0 %, 60 s", true),
            promise("Back within 10 s", "4.2 s", true),
            promise("Everything put back", "proxy removed, 0 faults left", true)),
        List.of(cutOff(105_000L, true)),
        4.2);
  }

  /** A fault that nobody noticed: it proves nothing. */
  static JudgedDrill faultWithoutAnEffect() {
    Message none = text("the fault had no effect: Redis answered all the time");
    return drill(
        MadeUpOutage.run(List.of(held())),
        Verdict.INVALID,
        List.of(none),
        "No verdict: the fault had no effect: Redis answered all the time.",
        "1 of 3 promises held.",
        List.of(
            promise("Hypothesis proven before", "p95 121 ms, errors 0.0 %, 60 s", true),
            promise("The fault had its effect", "Redis answered all the time", false),
            new Promise(
                text("Back within 10 s"), NONE, NONE, null, false, text("nothing to tell"))),
        List.of(cutOff(105_000L, false)),
        null);
  }

  /** Nothing was done, since what has to hold before did not. */
  static JudgedDrill neverSteady() {
    JudgedDrill drill = faultWithoutAnEffect();
    Message reason =
        text("it was not steady before: Redis answered in 80 ms where < 50 is expected");
    return new JudgedDrill(
        drill.run(),
        "mine <b>",
        "My \u202edrill",
        "is it?",
        Verdict.INVALID,
        List.of(reason),
        text("No verdict: it was not steady before."),
        NONE,
        "NOT_STEADY",
        null,
        NONE,
        List.of(promise("Hypothesis proven before", "80 ms where < 50 is expected", false)),
        List.of(),
        List.of(),
        new Answers(List.of(), new double[0]),
        List.of(),
        null,
        new Affected(0, List.of(), null),
        List.of(),
        List.of());
  }

  /** A fault that could not be undone. */
  static JudgedDrill redisThatWasNeverPutBack() {
    return drill(
        MadeUpOutage.run(List.of(held())),
        Verdict.FAIL,
        List.of(text("Redis is still cut off")),
        "The app refused politely, but Redis is still cut off.",
        "2 of 3 promises held.",
        List.of(
            promise("Hypothesis proven before", "p95 121 ms, errors 0.0 %, 60 s", true),
            promise("Everything put back", "Redis is still cut off", false)),
        List.of(cutOff(null, true)),
        null);
  }

  private static JudgedDrill drill(
      JudgedRun run,
      Verdict verdict,
      List<Message> reasons,
      String headline,
      String lede,
      List<Promise> promises,
      List<InjectedFault> faults,
      @Nullable Double recoverySeconds) {
    boolean failed = verdict == Verdict.FAIL;
    return new JudgedDrill(
        run,
        "redis-down",
        "Redis is down for 45 s",
        "does the app refuse at once, and is it back when Redis is?",
        verdict,
        reasons,
        text(headline),
        text(lede),
        "COMPLETED",
        failed ? Severity.P2 : null,
        failed ? text("3,214 people were refused for up to 46 s") : NONE,
        promises,
        faults,
        deeds(),
        MadeUpOutage.answers(),
        MadeUpOutage.probes(),
        recoverySeconds,
        failed
            ? new Affected(
                3_214,
                List.of(
                    new Affected.AffectedKind(
                        text("refused with 503"), 3_190, text("for up to 46 s")),
                    new Affected.AffectedKind(text("waited for a time-out"), 86, NONE)),
                "affected.csv")
            : new Affected(0, List.of(), null),
        checklist(),
        failed
            ? List.of(
                new Prevention(
                    text("Count holders before handing permits out after Redis returns."),
                    text("ReconcilePermits runs 1.3 s after the first tick; it must run before.")))
            : List.of());
  }

  private static InjectedFault cutOff(@Nullable Long toMillis, boolean had) {
    return new InjectedFault(
        1,
        text("Redis cut off"),
        text("Redis given back"),
        "redis",
        ZERO + 60_000,
        toMillis == null ? null : ZERO + toMillis,
        text("no answer for 45 s"),
        had);
  }

  private static List<Deed> deeds() {
    return List.of(
        deed(0, "steady state proven", false),
        deed(60_000, "Redis cut off", true),
        deed(60_300, "first time-out", false),
        deed(60_900, "503 at once", false),
        deed(105_000, "Redis given back", true),
        deed(109_200, "objectives met again", false),
        deed(170_000, "checks after", false));
  }

  private static Deed deed(long atMillis, String what, boolean ours) {
    return new Deed(ZERO + atMillis, text(what), ours);
  }

  private static List<CheckRow> checklist() {
    return List.of(
        row("Logs", "errors a second", "0", "212", "0", true),
        row("Logs", "commonest line", "\u2013", "RedisConnectionException", "\u2013", true),
        row("Redis", "round trip", "0.5 ms", "no answer", "0.5 ms", true),
        row("Redis", "evictions", "0", "\u2013", "0", false),
        row("Database", "connections in use, at most", "9", "3", "12", false),
        row("Kafka", "outbox, at most", "3", "4", "3", false),
        row("Schedulers", "longest gap between admissions", "3 s", "46 s", "3 s", true));
  }

  private static CheckRow row(
      String part, String what, String before, String during, String after, boolean odd) {
    return new CheckRow(text(part), text(what), text(before), text(during), text(after), odd);
  }

  private static Promise promise(String name, String measured, boolean met) {
    return new Promise(text(name), NONE, text(measured), met, false, NONE);
  }

  private static Invariant held() {
    return MadeUpChecks.invariant("Nobody admitted twice", true, 6_467, 0, null, List.of());
  }

  /** Said by made-up drills alone. */
  private static Message text(String text) {
    return Message.data(text);
  }
}
