package dev.headroom.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link QuickServer} whose processor time is not the test's. */
final class QuickServerProcess implements AutoCloseable {

  private final Process process;
  private final String url;

  QuickServerProcess() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                QuickServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    url =
        new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
