package dev.headroom.load;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The load generator as its parent starts it. */
public final class GeneratorProcess implements AutoCloseable {

  private final Process process;
  private final Path stdout;
  private final Path stderr;
  private final Writer stdin;

  GeneratorProcess(Path folder, String... arguments) throws IOException {
    this(folder, List.of(), arguments);
  }

  /**
   * @param before a command that starts the generator in its turn, as {@code nice} does
   */
  GeneratorProcess(Path folder, List<String> before, String... arguments) throws IOException {
    this(folder, before, 256, arguments);
  }

  /**
   * @param heapMiB at most
   */
  public GeneratorProcess(Path folder, List<String> before, int heapMiB, String... arguments)
      throws IOException {
    stdout = folder.resolve("stdout.txt");
    stderr = folder.resolve("stderr.txt");
    Path target = Path.of("target").toAbsolutePath();
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Xmx" + heapMiB + "m",
            "-cp",
            target.resolve("gatling-simulations.jar") + File.pathSeparator + target + "/lib/*",
            LoadGenerator.class.getName()));
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile())
            .start();
    stdin = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
  }

  public void say(String line) throws IOException {
    stdin.write(line + "\n");
    stdin.flush();
  }

  public void startNow() throws IOException {
    awaitLine("ready");
    say("start " + System.currentTimeMillis());
  }

  void closeInput() throws IOException {
    stdin.close();
  }

  public long pid() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly();
  }

  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the generator is still running");
    }
    return process.exitValue();
  }

  public void awaitLine(String begin) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lines().stream().anyMatch(line -> line.startsWith(begin)));
  }

  void awaitRequests() {
    awaitLine("progress {");
    await().atMost(Duration.ofSeconds(60)).until(() -> requestsReported() > 0);
  }

  /** Standard output so far, whole lines. */
  public List<String> lines() throws IOException {
    return Files.readString(stdout).lines().toList();
  }

  /** The requests of the last progress line. */
  long requestsReported() throws IOException {
    List<String> progress = lines().stream().filter(l -> l.startsWith("progress {")).toList();
    String last = progress.get(progress.size() - 1);
    return Long.parseLong(last.replaceFirst(".*\"requests\":(\\d+).*", "$1"));
  }

  public String errors() throws IOException {
    return Files.readString(stderr);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
