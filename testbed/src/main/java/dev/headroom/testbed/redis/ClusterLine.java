package dev.headroom.testbed.redis;

import java.util.Arrays;
import java.util.List;

/**
 * One line of CLUSTER NODES.
 *
 * @param port for clients
 * @param flags such as {@code myself} and {@code master}
 * @param slots single ones and ranges, such as {@code 0-5460}
 */
record ClusterLine(int port, List<String> flags, List<String> slots) {
  private static final int FIRST_SLOT_FIELD = 8;

  static ClusterLine parse(String line) {
    String[] fields = line.split(" ");
    String address = fields[1].split("@")[0];
    return new ClusterLine(
        Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)),
        List.of(fields[2].split(",")),
        Arrays.stream(fields)
            .skip(FIRST_SLOT_FIELD)
            .filter(slot -> !slot.startsWith("["))
            .toList());
  }

  boolean isMaster() {
    return flags.contains("master");
  }

  boolean keeps(int slot) {
    return slots.stream()
        .map(range -> range.split("-"))
        .anyMatch(
            range ->
                Integer.parseInt(range[0]) <= slot
                    && slot <= Integer.parseInt(range[range.length - 1]));
  }
}
