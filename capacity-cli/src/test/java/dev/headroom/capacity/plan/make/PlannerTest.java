package dev.headroom.capacity.plan.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.PlanCases;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Surrounding;
import dev.headroom.capacity.plan.Trust;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.price.Prices;
import dev.headroom.capacity.plan.size.Facts;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlannerTest {
  private static final List<Point> POINTS = PlanCases.points(0.003, 1, 2, 3, 4);
  private static final Facts KNOWN = PlanCases.known(POINTS);

  @Test
  void the_chosen_instances_carry_the_target_for_sure_and_one_may_be_away() {
    Plan plan = Planner.plan(PlanCases.rate(4_140), KNOWN, PlanCases.prices());

    assertThat(plan.standing()).as(plan.reasons().toString()).isEqualTo(Standing.STANDS);
    assertThat(plan.chosen().instances()).isEqualTo(7);
    assertThat(plan.chosen().withoutSpare().low()).isGreaterThanOrEqualTo(4_140);
    assertThat(plan.chosen().basis()).isEqualTo(Basis.EXTRAPOLATED);
    assertThat(plan.trust().level()).isEqualTo(Trust.Level.FAIR);
    assertThat(plan.bill().total()).isEqualTo(7 * 58 + 240 + 2 * 95 + 3 * 62 + 22);
  }

  @Test
  void more_demand_headroom_or_spare_never_takes_fewer_instances() {
    int fewest = 0;
    for (double target = 200; target < 4_500; target *= 1.15) {
      int needed = instances(PlanCases.rate(target));
      assertThat(needed).isGreaterThanOrEqualTo(fewest);
      fewest = needed;
    }
    Ask plain = PlanCases.rate(2_000);
    Ask room = new Ask(null, null, 30, 2_000.0, 0.5, 1, null, null, null, null, 1);
    Ask spare = new Ask(null, null, 30, 2_000.0, 0, 3, null, null, null, null, 1);
    assertThat(instances(room)).isGreaterThan(instances(plain));
    assertThat(instances(spare)).isEqualTo(instances(plain) + 2);
  }

  @Test
  void noisier_measurements_never_take_fewer_instances() {
    Facts noisy = PlanCases.known(PlanCases.points(0.04, 1, 2, 3, 4));
    Plan sure = Planner.plan(PlanCases.rate(3_000), KNOWN, null);
    Plan unsure = Planner.plan(PlanCases.rate(3_000), noisy, null);

    assertThat(sure.chosen()).isNotNull();
    if (unsure.chosen() != null) {
      assertThat(unsure.chosen().instances()).isGreaterThanOrEqualTo(sure.chosen().instances());
    }
  }

  @Test
  void a_target_that_measurements_cannot_vouch_for_gets_no_plan_but_what_to_measure() {
    Plan plan = Planner.plan(PlanCases.rate(20_000), KNOWN, PlanCases.prices());

    assertThat(plan.standing()).isEqualTo(Standing.NONE);
    assertThat(plan.chosen()).isNull();
    assertThat(plan.bill()).isNull();
    assertThat(plan.options()).isEmpty();
    assertThat(plan.reasons()).isNotEmpty();
    assertThat(plan.measure().toString()).contains("capacity-cli calibrate peak --instances ");
    assertThat(plan.today().perSecond()).isCloseTo(1_704, within(20.0));
  }

  @Test
  void a_run_alone_and_points_of_load_alone_say_nothing_of_instances() {
    Plan run = Planner.plan(PlanCases.rate(100), PlanCases.known(List.of()), null);
    Plan load =
        Planner.plan(
            PlanCases.rate(100),
            Facts.ofPoints("p.csv", List.of(new Point(1, 955, null, null))),
            null);

    assertThat(run.standing()).isEqualTo(Standing.NONE);
    assertThat(load.standing()).isEqualTo(Standing.NONE);
  }

  @Test
  void limits_of_another_scenario_carry_no_plan() {
    Ask other = new Ask("browse", null, 30, 100.0, 0, 1, null, null, null, null, 1);

    Plan plan = Planner.plan(other, KNOWN, null);

    assertThat(plan.standing()).isEqualTo(Standing.NONE);
    assertThat(plan.reasons().get(0).toString()).contains("peak").contains("browse");
  }

  @Test
  void two_sizes_carry_what_was_measured_more_than_once_and_nothing_beyond() {
    Facts two = PlanCases.known(PlanCases.points(0.003, 1, 2));

    Plan within = Planner.plan(PlanCases.rate(700), two, null);
    Plan beyond = Planner.plan(PlanCases.rate(1_600), two, null);

    assertThat(within.chosen().instances()).isEqualTo(2);
    assertThat(within.chosen().basis()).isEqualTo(Basis.MEASURED);
    assertThat(within.standing()).isEqualTo(Standing.DOUBT);
    assertThat(beyond.standing()).isEqualTo(Standing.NONE);
  }

  @Test
  void two_measurements_that_happen_to_agree_are_no_surer_than_each_says_of_itself() {
    List<Point> alike =
        List.of(
            new Point(880, 880, null, 2).within(800, 960),
            new Point(881, 881, null, 2).within(805, 950));
    Measured growing =
        new Measured(
            dev.headroom.capacity.plan.model.Scaling.of(
                alike, dev.headroom.capacity.plan.model.Axis.INSTANCES, 1),
            alike);

    assertThat(growing.at(2).low()).isCloseTo(800.5, within(1e-9));
    assertThat(growing.at(2).high()).isCloseTo(960.5, within(1e-9));
  }

  @Test
  void after_one_number_of_instances_three_different_ones_are_to_be_measured() {
    Facts one = Facts.ofPoints("p.csv", List.of(new Point(880, 880, null, 1)));

    assertThat(Planner.plan(PlanCases.rate(600), one, null).measure().toString())
        .contains("--instances 1,2,4 ");
  }

  @Test
  void what_does_not_count_is_named_where_there_is_no_plan() {
    Facts facts =
        new Facts(
            List.of(),
            -1,
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(Message.data("x does not count.")));

    assertThat(Planner.plan(PlanCases.rate(100), facts, null).reasons())
        .last()
        .hasToString("x does not count.");
  }

  @Test
  void the_same_measurements_give_the_same_plan() {
    Plan one = Planner.plan(PlanCases.people(40_000), KNOWN, PlanCases.prices());
    Plan other = Planner.plan(PlanCases.people(40_000), KNOWN, PlanCases.prices());

    assertThat(one).isEqualTo(other);
  }

  @Test
  void every_table_can_be_made_again_from_its_parts() {
    Plan plan = Planner.plan(PlanCases.people(50_000), KNOWN, PlanCases.prices());

    double sum = 0;
    for (Bill.Row row : plan.bill().rows()) {
      assertThat(row.total()).isEqualTo(row.pieces() * row.each());
      sum += row.total();
    }
    assertThat(plan.bill().total()).isEqualTo(sum);
    Option chosen = plan.options().get(0);
    assertThat(chosen.cost()).isEqualTo(sum);
    assertThat(chosen.instances()).isEqualTo(plan.chosen().instances());
    assertThat(chosen.aboveTarget())
        .isCloseTo(plan.chosen().carried().value() / plan.target().perSecond() - 1, within(1e-9));
    Surrounding production = plan.surroundings().get(2);
    assertThat(production.cost()).isEqualTo(sum);
    double pool = size(plan, "database.pool").value();
    assertThat(size(plan, "database.connections").value())
        .isEqualTo(pool * plan.chosen().instances());
    assertThat(size(plan, "redis.shards").value())
        .isEqualTo(Math.ceil(plan.target().needed() * 0.06 / 1_500 / 0.7));
    assertThat(size(plan, "kafka.partitions").value())
        .isEqualTo(Math.ceil(50_000 / 600.0 * 3 * 0.05 * 0.040 / 0.7));
    assertThat(plan.line().lastWaitSeconds())
        .isCloseTo(50_000 / plan.line().admittedPerSecond(), within(1e-6));
    assertThat(plan.line().lastWaitThen()).isLessThanOrEqualTo(600.0);
    assertThat(plan.target().perSecond())
        .isCloseTo(50_000 / 30.0 * plan.target().requestsPerPerson(), within(1e-6));
  }

  @Test
  void the_road_never_leads_down_and_ends_at_the_target() {
    Plan plan = Planner.plan(PlanCases.people(50_000), KNOWN, PlanCases.prices());

    assertThat(plan.road().get(0).when()).isEqualTo(Step.When.TODAY);
    double before = 0;
    for (Step step : plan.road()) {
      assertThat(step.limit().perSecond()).isGreaterThanOrEqualTo(before);
      before = step.limit().perSecond();
    }
    assertThat(before).isGreaterThanOrEqualTo(plan.target().needed() * (1 - 1e-9));
    assertThat(plan.today()).isEqualTo(plan.road().get(0).limit());
  }

  @Test
  void what_nobody_measured_is_not_known_and_says_how_to_measure_it() {
    Plan plan = Planner.plan(PlanCases.rate(1_000), Facts.ofPoints("p.csv", POINTS), null);

    assertThat(plan.standing()).isEqualTo(Standing.DOUBT);
    assertThat(plan.sizes())
        .filteredOn(size -> size.value() == null)
        .hasSizeGreaterThan(3)
        .allSatisfy(size -> assertThat(size.measure().toString()).isNotEmpty());
    assertThat(plan.chosen().size()).isNull();
  }

  @Test
  void the_cheapest_that_keeps_a_spare_is_the_cheapest_of_all_that_do() {
    for (double target = 300; target < 4_200; target *= 1.3) {
      Plan plan = Planner.plan(PlanCases.rate(target), KNOWN, PlanCases.prices());
      Measured growing = growing();
      double cheapest = Double.POSITIVE_INFINITY;
      for (int n = 2; n <= growing.reach(); n++) {
        boolean keeps = growing.at(n).low() >= target && growing.at(n - 1).low() >= target;
        cheapest = keeps ? Math.min(cheapest, n * 58 + 638) : cheapest;
      }
      assertThat(plan.bill().total()).isEqualTo(cheapest);
    }
  }

  @Test
  void prices_scale_the_bill_and_name_when_another_size_gets_cheaper() {
    Prices prices = PlanCases.prices();
    Plan plan = Planner.plan(PlanCases.rate(4_140), KNOWN, prices);
    double factor = plan.sensitivity().priceFactor();

    Plan dearer = Planner.plan(PlanCases.rate(4_140), KNOWN, prices.withApp(2));

    assertThat(dearer.bill().total() - 638).isEqualTo(2 * (plan.bill().total() - 638));
    Option other =
        plan.options().stream().filter(one -> one.size().equals("4 cores")).findFirst().get();
    assertThat(factor * plan.chosen().instances() * 58 + 638).isCloseTo(other.cost(), within(1e-6));
    assertThat(other.basis()).isEqualTo(Basis.ASSUMED);
  }

  private static Size size(Plan plan, String id) {
    return plan.sizes().stream().filter(size -> size.id().equals(id)).findFirst().orElseThrow();
  }

  private static Measured growing() {
    return new Measured(
        dev.headroom.capacity.plan.model.Scaling.of(
            POINTS, dev.headroom.capacity.plan.model.Axis.INSTANCES, 1),
        POINTS);
  }

  private static int instances(Ask ask) {
    Plan plan = Planner.plan(ask, KNOWN, null);
    return plan.chosen() == null ? Integer.MAX_VALUE : plan.chosen().instances();
  }
}
