package dev.headroom.testbed.share;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit of the user's systemd around processes that others start. */
record SystemdScope(String name) implements CpuGroup {

  @Override
  public List<String> around(List<String> command) {
    List<String> all =
        new ArrayList<>(
            List.of("systemd-run", "--user", "--scope", "--quiet", "--collect", "--unit", unit()));
    all.add("--");
    all.addAll(command);
    return all;
  }

  @Override
  public void limit(double cores) throws IOException {
    BigDecimal percent =
        BigDecimal.valueOf(100 * CpuGroup.checked(cores)).setScale(1, RoundingMode.HALF_UP);
    set("CPUQuota=" + percent.stripTrailingZeros().toPlainString() + "%");
  }

  @Override
  public void lift() throws IOException {
    set("CPUQuota=");
  }

  private void set(String property) throws IOException {
    Optional<String> refused =
        Command.failure(
            List.of("systemctl", "--user", "set-property", "--runtime", unit(), property));
    if (refused.isPresent()) {
      throw new IOException("systemctl: " + refused.get());
    }
  }

  private String unit() {
    return name + ".scope";
  }

  @Override
  public Optional<Throttling> throttling() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> directory() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // it ends with its last process
  }
}
