package dev.headroom.capacity.cli;

import dev.headroom.capacity.preflight.FaithfulScale;
import dev.headroom.capacity.preflight.MachineLimits;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Machine;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a load is and from how many processes; the same wherever a scenario is named. */
final class LoadOptions {
  @Option(
      names = "--scale",
      paramLabel = "F|auto",
      converter = ScaleFactor.class,
      defaultValue = "1",
      description =
          "multiplies users and rates; auto: the largest up to 1 that this machine's files,"
              + " ports, memory and cores can offer faithfully")
  private double scale;

  @Option(
      names = "--time-scale",
      paramLabel = "F",
      converter = PositiveFactor.class,
      defaultValue = "1",
      description = "multiplies durations")
  private double timeScale;

  @Option(
      names = "--injectors",
      paramLabel = "N",
      converter = PositiveCount.class,
      description =
          "load-generator processes, among which the people are dealt; as many as their files"
              + " demand otherwise")
  private @Nullable Integer injectors;

  /**
   * A scenario at the size that is wanted.
   *
   * @param scenario scaled, with the app's properties as they will be
   * @param bound what keeps a scale chosen here from more; null for one that was given
   */
  record Sized(
      Scenario scenario, double scale, double timeScale, @Nullable String bound, Needs needs) {}

  /**
   * @param setup of the app, with the scenario's properties in it
   * @param targets systems that run already; empty for the bundled one
   * @throws UsageException if a property is nothing that the app would take
   */
  Sized size(Scenario written, AppSetup setup, List<URI> targets) {
    Scenario whole = written.withApp(setup.properties());
    MachineLimits machine = Machine.limits(Targets.loopback(targets));
    int instances = targets.isEmpty() ? setup.instances() : 0;
    OptionalInt asked = injectors == null ? OptionalInt.empty() : OptionalInt.of(injectors);
    try {
      double factor = scale;
      String bound = null;
      if (factor == ScaleFactor.AUTO) {
        FaithfulScale chosen =
            FaithfulScale.of(whole, timeScale, setup.properties(), instances, asked, machine);
        factor = chosen.scale();
        bound = chosen.bound();
      }
      Scenario scaled = whole.scaled(factor, timeScale);
      return new Sized(
          scaled,
          factor,
          timeScale,
          bound,
          Needs.of(scaled, setup.properties(), instances, asked, machine));
    } catch (IllegalArgumentException property) {
      throw new UsageException(
          property.getMessage() + ".", "See the app's documented properties for what it takes.");
    }
  }
}
