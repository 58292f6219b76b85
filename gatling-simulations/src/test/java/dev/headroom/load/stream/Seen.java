package dev.headroom.load.stream;

import dev.headroom.load.observe.Ending;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is observed, a line each. */
final class Seen implements Meter {

  final List<String> values = new CopyOnWriteArrayList<>();
  final List<String> requests = new CopyOnWriteArrayList<>();

  @Override
  public void value(String name, long atMillis, int value) {
    values.add(name + " " + value);
  }

  @Override
  public void request(String name, long intended, long start, long end, int status, Ending ending) {
    requests.add(name + " " + status + " " + ending);
  }

  /** The values of one name, in the order in which they came. */
  List<Integer> of(String name) {
    return values.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Integer.valueOf(line.substring(name.length() + 1)))
        .toList();
  }

  /** What says that a promise was broken, or a stream opened again. */
  List<String> broken() {
    return values.stream()
        .filter(line -> line.matches("stream\\.(lost|duplicated|outOfOrder|reconnects) .*"))
        .toList();
  }
}
