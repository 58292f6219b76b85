package dev.headroom.testbed.toxiproxy;

import java.util.ArrayList;
import java.util.List;

/** The toxics of a proxy in the order of their coming; immutable, so that loops may read it. */
record Toxics(List<ActiveToxic> all) {
  static final Toxics NONE = new Toxics(List.of());

  Toxics {
    all = List.copyOf(all);
  }

  List<ActiveToxic> on(Stream stream) {
    return all.stream().filter(toxic -> toxic.stream() == stream).toList();
  }

  /** As the real server lists them: upstream first. */
  List<ActiveToxic> inOrder() {
    List<ActiveToxic> ordered = new ArrayList<>(on(Stream.UPSTREAM));
    ordered.addAll(on(Stream.DOWNSTREAM));
    return ordered;
  }

  ActiveToxic find(String name) {
    return all.stream()
        .filter(toxic -> toxic.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("toxic"));
  }

  Toxics with(ActiveToxic added) {
    if (all.stream().anyMatch(toxic -> toxic.name().equals(added.name()))) {
      throw ApiException.exists("toxic");
    }
    List<ActiveToxic> more = new ArrayList<>(all);
    more.add(added);
    return new Toxics(more);
  }

  Toxics replacing(ActiveToxic changed) {
    return new Toxics(
        all.stream().map(toxic -> toxic.name().equals(changed.name()) ? changed : toxic).toList());
  }

  Toxics without(String name) {
    return new Toxics(all.stream().filter(toxic -> !toxic.name().equals(name)).toList());
  }
}
