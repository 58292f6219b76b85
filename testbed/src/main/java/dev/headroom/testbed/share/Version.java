package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two versions of control groups, as the kernel's documentation has them: admin-guide/cgroup-v1
 * with scheduler/sched-bwc, and admin-guide/cgroup-v2.
 */
enum Version {
  V1("cgroup v1") {
    @Override
    void limit(Path group, long quotaMicros) throws IOException {
      Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quotaMicros));
    }

    @Override
    void lift(Path group) throws IOException {
      Files.writeString(group.resolve("cpu.cfs_quota_us"), "-1");
    }
  },
  V2("cgroup v2") {
    @Override
    void limit(Path group, long quotaMicros) throws IOException {
      Files.writeString(group.resolve("cpu.max"), quotaMicros + " " + PERIOD_MICROS);
    }

    @Override
    void lift(Path group) throws IOException {
      Files.writeString(group.resolve("cpu.max"), "max " + PERIOD_MICROS);
    }
  };

  /** What Docker and Kubernetes use: a small container stands still for most of each 100 ms. */
  static final long PERIOD_MICROS = 100_000;

  private final String words;

  Version(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract void limit(Path group, long quotaMicros) throws IOException;

  abstract void lift(Path group) throws IOException;
}
