package dev.headroom.testbed.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacesTest {
  @TempDir private Path temp;

  @Test
  void of_the_first_version_only_the_hierarchy_with_the_cpu_controller_counts() {
    List<String> mounts =
        List.of(
            "31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw,mode=755",
            "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct",
            "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory");
    assertThat(Places.controlGroups(mounts, List.of("4:memory:/a", "1:cpu,cpuacct:/own")))
        .containsExactly(
            new ControlGroups(Version.V1, Path.of("/sys/fs/cgroup/cpu,cpuacct/own")),
            new ControlGroups(Version.V1, Path.of("/sys/fs/cgroup/cpu,cpuacct")));
  }

  @Test
  void a_container_sees_its_own_group_as_the_root() {
    List<String> mounts =
        List.of("40 31 0:29 /docker/4af /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu");
    assertThat(Places.controlGroups(mounts, List.of("1:cpu:/docker/4af")))
        .containsExactly(new ControlGroups(Version.V1, Path.of("/sys/fs/cgroup/cpu")));
  }

  @Test
  void of_the_second_version_every_group_above_that_has_the_controller_is_a_place()
      throws IOException {
    Path slice = Files.createDirectories(temp.resolve("user.slice/user-7.slice"));
    Path own = Files.createDirectories(slice.resolve("session.scope"));
    Files.writeString(own.resolve("cgroup.controllers"), "memory pids\n");
    Files.writeString(slice.resolve("cgroup.controllers"), "cpu memory pids\n");
    Files.writeString(slice.getParent().resolve("cgroup.controllers"), "cpuset cpu\n");
    Files.writeString(temp.resolve("cgroup.controllers"), "hugetlb\n");
    List<String> mounts = List.of("29 23 0:26 / " + temp + " rw,nosuid - cgroup2 cgroup2 rw");
    assertThat(Places.controlGroups(mounts, List.of("0::/user.slice/user-7.slice/session.scope")))
        .containsExactly(
            new ControlGroups(Version.V2, slice), new ControlGroups(Version.V2, slice.getParent()));
  }

  @Test
  void where_nothing_is_mounted_there_is_no_place() {
    assertThat(Places.controlGroups(List.of("no mount", ""), List.of("", "0::/"))).isEmpty();
  }

  @Test
  void a_blank_in_a_mount_point_is_read_as_one() {
    assertThat(Mount.parse("1 2 0:3 / /mnt/a\\040b rw - cgroup2 none rw").orElseThrow().point())
        .isEqualTo(Path.of("/mnt/a b"));
  }

  @Test
  void a_place_without_the_right_to_write_says_so() throws IOException {
    Path missing = temp.resolve("nowhere");
    assertThat(Trial.of(new ControlGroups(Version.V1, missing))).isPresent();
  }

  @Test
  void each_version_writes_its_own_files() throws IOException {
    Path one = Files.createDirectory(temp.resolve("one"));
    Path two = Files.createDirectory(temp.resolve("two"));
    new ControlGroup(Version.V1, one).limit(0.125);
    new ControlGroup(Version.V2, two).limit(1.5);
    assertThat(one.resolve("cpu.cfs_period_us")).hasContent("100000");
    assertThat(one.resolve("cpu.cfs_quota_us")).hasContent("12500");
    assertThat(two.resolve("cpu.max")).hasContent("150000 100000");
    new ControlGroup(Version.V1, one).lift();
    new ControlGroup(Version.V2, two).lift();
    assertThat(one.resolve("cpu.cfs_quota_us")).hasContent("-1");
    assertThat(two.resolve("cpu.max")).hasContent("max 100000");
  }

  @Test
  void both_versions_tell_of_throttling_in_their_own_units() {
    assertThat(
            Throttling.parse(
                List.of("nr_periods 40", "nr_throttled 30", "throttled_time 2500000000")))
        .isEqualTo(new Throttling(40, 30, 2.5));
    assertThat(
            Throttling.parse(
                List.of("usage_usec 9", "nr_periods 4", "nr_throttled 3", "throttled_usec 250000")))
        .isEqualTo(new Throttling(4, 3, 0.25));
  }

  @Test
  void a_scope_of_systemd_is_entered_by_the_process_itself() {
    assertThat(new SystemdScope("headroom.x.app-1").around(List.of("java", "-version")))
        .containsExactly(
            "systemd-run",
            "--user",
            "--scope",
            "--quiet",
            "--collect",
            "--unit",
            "headroom.x.app-1.scope",
            "--",
            "java",
            "-version");
  }
}
