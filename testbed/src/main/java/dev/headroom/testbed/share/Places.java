package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for groups that can be used, and tries them: rights alone don't tell. */
final class Places {
  private static final String CPU = "cpu";

  private Places() {}

  static CpuGroups ofThisMachine() {
    List<String> reasons = new ArrayList<>();
    for (ControlGroups groups : controlGroups(lines("mountinfo"), lines("cgroup"))) {
      Optional<String> reason = Trial.of(groups);
      if (reason.isEmpty()) {
        return groups;
      }
      reasons.add(groups.how() + ": " + reason.get());
    }
    if (reasons.isEmpty()) {
      reasons.add("no control group with a CPU quota is mounted");
    }
    Optional<String> reason = SystemdScopes.unusable();
    if (reason.isEmpty()) {
      return new SystemdScopes();
    }
    reasons.add(reason.get());
    throw new NoCpuShareException(String.join("; ", reasons));
  }

  /** Where a quota may be possible, the nearest to us first. */
  static List<ControlGroups> controlGroups(List<String> mountinfo, List<String> own) {
    Set<ControlGroups> places = new LinkedHashSet<>();
    for (Mount mount : mountinfo.stream().map(Mount::parse).flatMap(Optional::stream).toList()) {
      if (mount.type().equals("cgroup") && mount.options().contains(CPU)) {
        places.add(new ControlGroups(Version.V1, mount.directory(ownV1(own))));
        places.add(new ControlGroups(Version.V1, mount.point()));
      }
      if (mount.type().equals("cgroup2")) {
        places.addAll(upwards(mount, own));
      }
    }
    return List.copyOf(places);
  }

  private static List<ControlGroups> upwards(Mount mount, List<String> own) {
    List<ControlGroups> places = new ArrayList<>();
    Path group = mount.directory(ownV2(own));
    while (group != null && group.startsWith(mount.point())) {
      if (words(group.resolve("cgroup.controllers")).contains(CPU)) {
        places.add(new ControlGroups(Version.V2, group));
      }
      group = group.getParent();
    }
    return places;
  }

  private static String ownV1(List<String> own) {
    return own.stream()
        .map(line -> line.split(":", 3))
        .filter(line -> line.length == 3 && Arrays.asList(line[1].split(",")).contains(CPU))
        .map(line -> line[2])
        .findFirst()
        .orElse("/");
  }

  private static String ownV2(List<String> own) {
    return own.stream()
        .filter(line -> line.startsWith("0::"))
        .map(line -> line.substring("0::".length()))
        .findFirst()
        .orElse("/");
  }

  static List<String> words(Path file) {
    try {
      return Arrays.asList(Files.readString(file).strip().split("\\s+"));
    } catch (IOException none) {
      return List.of();
    }
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("/proc/self", name));
    } catch (IOException otherSystem) {
      return List.of();
    }
  }
}
