package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanCommandTest {
  private static final String POINTS =
      """
      # measured elsewhere
      load,throughput,instances
      870,872,1
      880,885,1
      1690,1700,2
      1700,1712,2
      2460,2475,3
      2470,2461,3
      3150,3170,4
      3180,3195,4
      """;

  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void points_and_prices_make_a_plan_and_its_files() throws IOException {
    Path out = folder.resolve("plan");
    int exitCode =
        console.run(
            "plan",
            "--target-rate=2000/s",
            "--points=" + points(POINTS),
            "--prices=../docs/prices.yaml",
            "--out=" + out);

    assertThat(exitCode).as(console.err()).isZero();
    assertThat(console.out()).contains("PLAN STANDS WITH DOUBT").contains("Not known: ");
    assertThat(out).isDirectoryContaining("glob:**plan.json");
    assertThat(Files.readString(out.resolve("plan.md"))).startsWith("### PLAN STANDS");
    assertThat(out.resolve("report.html")).exists();
    assertThat(out.resolve("junit.xml")).exists();
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException {
    Path points = points(POINTS);
    TestConsole other = new TestConsole();
    console.run(
        "plan", "--target-rate=2000", "--points=" + points, "--json", "--out=" + folder + "/a");
    other.run(
        "plan", "--target-rate=2000", "--points=" + points, "--json", "--out=" + folder + "/b");

    assertThat(console.out()).startsWith("{").isEqualTo(other.out());
  }

  @Test
  void what_the_points_do_not_carry_is_refused_with_exit_code_three() throws IOException {
    int exitCode =
        console.run(
            "plan",
            "--target-rate=90000",
            "--points=" + points(POINTS),
            "--out=" + folder.resolve("none"));

    assertThat(exitCode).isEqualTo(ExitCode.NO_VERDICT);
    assertThat(console.out()).contains("NO PLAN").contains("capacity-cli calibrate");
  }

  @Test
  void wrong_usage_says_the_mend() throws IOException {
    Path points = points(POINTS);
    assertUsage("--target-rate 4140/s", "plan", "--points=" + points);
    assertUsage("two targets", "plan", "--target-users=5", "--target-rate=5");
    assertUsage("--requests-a-person", "plan", "--target-users=5", "--points=" + points);
    assertUsage("no file of points", "plan", "--target-rate=5", "--points=" + folder + "/no.csv");
    assertUsage("there is nothing at", "plan", "--target-rate=5", folder + "/none");
    assertUsage("such as 50000", "plan", "--target-users=many");
    assertUsage(
        "prices.yaml",
        "plan",
        "--target-rate=5",
        "--points=" + points,
        "--prices=" + write("p.yaml", "date: soon\n"));
    assertUsage(
        "line 2",
        "plan",
        "--target-rate=5",
        "--points=" + write("bad.csv", "load,throughput\n1,none\n"));
  }

  private void assertUsage(String said, String... args) {
    TestConsole fresh = new TestConsole();
    assertThat(fresh.run(args)).isEqualTo(ExitCode.USAGE);
    assertThat(fresh.err()).contains(said);
  }

  private Path points(String text) throws IOException {
    return write("points.csv", text);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
