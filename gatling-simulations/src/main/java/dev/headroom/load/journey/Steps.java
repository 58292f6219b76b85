package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;

import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.VisitMix;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What Gatling does for each step. */
record Steps(Scene scene) {

  /**
   * Takes the step that is drawn.
   *
   * @param drawn the step's name
   */
  ChainBuilder chain(Function<Session, Object> drawn) {
    List<Choice.WithKey> cases = cases();
    // Gatling has no switch with a single case.
    return cases.size() == 1
        ? chain(scene.journey().turns().steps().iterator().next())
        : exec(doSwitch(drawn).on(cases));
  }

  private List<Choice.WithKey> cases() {
    Set<Step> steps = EnumSet.copyOf(scene.journey().turns().steps());
    if (scene.journey().buy().share() < 1) {
      steps.add(Step.LEAVE);
    }
    return steps.stream()
        .<Choice.WithKey>map(step -> onCase(step.name()).then(chain(step)))
        .toList();
  }

  private ChainBuilder chain(Step step) {
    return switch (step) {
      case ENTER -> one(new Enter(scene));
      case STATUS -> one(new Status(scene));
      case POLL -> new Poll(scene).chain();
      case STREAM -> new Listen(scene).chain();
      case HOLD -> hold();
      case RELEASE -> one(new Release());
      case PAY -> one(new Pay(scene.keys()));
      case CHECK -> one(new Check());
      case RESERVATIONS -> one(Read.reservations());
      case LEAVE -> one(new Leave());
      case BOOK -> one(new Book(scene));
      case BOOKED -> new AwaitBooking(scene).chain();
      case CONCERTS -> one(Read.concerts());
      case CONCERT -> one(Read.concert());
      case SCHEDULES -> one(Read.schedules());
      case RANKING -> one(Read.ranking());
      case SEATS -> one(new FreeSeats(scene));
      case POINTS -> one(Read.points());
      case CHARGE -> one(new Charge(scene.keys()));
    };
  }

  /** In a deck of enter, hold and pay, who is to hold waits for the admission in the same turn. */
  private ChainBuilder hold() {
    ChainBuilder hold = one(new Hold(scene));
    return scene.journey().turns() instanceof VisitMix
        ? exec(new Poll(scene).chain())
            .exec(doIf(session -> Turn.visit(session).habits().buys()).then(hold))
        : hold;
  }

  private ChainBuilder one(Call call) {
    return new Exchange(scene, call).chain();
  }
}
