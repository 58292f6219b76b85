package dev.headroom.chaos.undo;

import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Sweeps up once it is told to, by a byte on its input, and tells what it put back, a line each.
 */
final class Sweeper {
  private Sweeper() {}

  /**
   * @param arguments Headroom's home
   */
  public static void main(String[] arguments) throws IOException {
    FaultRegister register = FaultRegister.of(new HeadroomHome(Path.of(arguments[0])));
    System.out.println("ready");
    if (System.in.read() >= 0) {
      register.sweep().forEach(swept -> System.out.println(swept.title()));
    }
  }
}
