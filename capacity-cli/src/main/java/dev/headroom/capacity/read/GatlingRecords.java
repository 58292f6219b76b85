package dev.headroom.capacity.read;

import static java.util.stream.Collectors.joining;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The records of a binary log, each checked before it counts. */
final class GatlingRecords {

  private static final int REQUEST = 1;
  private static final int USER = 2;
  private static final int GROUP = 3;
  private static final int ERROR = 4;

  private static final int DEEPEST_GROUP = 1_000;

  private final ByteInput in;
  private final RequestLogBuilder log;
  private final GatlingStrings strings;
  private final GatlingClock clock = new GatlingClock();

  /** Kinds of request by what identifies them in the file: group path, name, message, status. */
  private final GatlingKinds kinds = new GatlingKinds();

  private final ToIntFunction<int[]> newKind = this::newKind;

  private final GatlingKinds groupKinds = new GatlingKinds();

  private final ToIntFunction<int[]> newGroupKind = this::newGroupKind;

  private int[] key = new int[8];
  private int scenarios;
  private long recordOffset;

  GatlingRecords(ByteInput in, RequestLogBuilder log) {
    this.in = in;
    this.log = log;
    this.strings = new GatlingStrings(in);
  }

  /** Everything before this offset was read and counts. */
  long goodUntil() {
    return recordOffset;
  }

  void readRun(Consumer<String> versionCheck) throws IOException, DamagedException {
    in.readByte();
    String version = strings.readPlain();
    versionCheck.accept(version);
    strings.readPlain();
    long start = in.readLong();
    strings.readPlain();
    log.begin("Gatling " + version, start);
    scenarios = count("scenarios");
    for (int i = 0; i < scenarios; i++) {
      log.scenario(strings.readPlain());
    }
    int assertions = count("assertions");
    for (int i = 0; i < assertions; i++) {
      in.readBytes(count("bytes of an assertion"));
    }
  }

  /** False at the end of the file. */
  boolean readEvent() throws IOException, DamagedException {
    long offset = in.offset();
    if (!clock.suspect()) {
      recordOffset = offset;
    }
    if (!in.more()) {
      String untrue = clock.ended();
      if (untrue != null) {
        throw new DamagedException(untrue);
      }
      recordOffset = offset;
      return false;
    }
    int header = in.readByte();
    switch (header) {
      case REQUEST -> readRequest();
      case USER -> readUser();
      case GROUP -> readGroup();
      case ERROR -> readError();
      default -> throw new DamagedException("a record of unknown kind " + header);
    }
    return true;
  }

  private void readRequest() throws IOException, DamagedException {
    int length = readGroups();
    append(length++, strings.readCached());
    int start = in.readInt();
    int end = in.readInt();
    checkOrder(start, end);
    boolean ok = readBool();
    append(length++, strings.readCached());
    append(length++, ok ? 1 : 0);
    int kind = kinds.kind(key, length, newKind);
    completed(end);
    log.request(kind, start, end - start);
    if (clock.suspect()) {
      clock.undo(log::dropLastRequest);
    }
  }

  private int newKind(int[] identity) {
    int names = identity.length - 2;
    return log.kind(name(identity, names), strings.get(identity[names]), identity[names + 1] == 1);
  }

  private int newGroupKind(int[] identity) {
    int names = identity.length - 1;
    return log.groupKind(name(identity, names), identity[names] == 1);
  }

  private String name(int[] identity, int length) {
    return Arrays.stream(identity, 0, length).mapToObj(strings::get).collect(joining(" / "));
  }

  private void completed(int at) throws DamagedException {
    String untrue = clock.completed(at);
    if (untrue != null) {
      throw new DamagedException(untrue);
    }
  }

  private void readUser() throws IOException, DamagedException {
    int scenario = in.readInt();
    if (scenario < 0 || scenario >= scenarios) {
      throw new DamagedException("a user of scenario " + scenario + " of " + scenarios);
    }
    boolean start = readBool();
    int at = in.readInt();
    checkOrder(at, at);
    completed(at);
    log.user(start, at);
    if (clock.suspect()) {
      clock.undo(() -> log.dropLastUser(start));
    }
  }

  private void readGroup() throws IOException, DamagedException {
    int length = readGroups();
    if (length == 0) {
      throw new DamagedException("a group without a name");
    }
    int start = in.readInt();
    int end = in.readInt();
    checkOrder(start, end);
    int together = in.readInt();
    if (together < 0) {
      throw new DamagedException("a group with a negative response time");
    }
    boolean ok = readBool();
    append(length++, ok ? 1 : 0);
    int kind = groupKinds.kind(key, length, newGroupKind);
    completed(end);
    log.group(kind, start, together);
    if (clock.suspect()) {
      clock.undo(log::dropLastGroup);
    }
  }

  private void readError() throws IOException, DamagedException {
    int message = strings.readCached();
    int at = in.readInt();
    checkOrder(at, at);
    completed(at);
    log.error(strings.get(message), at);
  }

  private int readGroups() throws IOException, DamagedException {
    int groups = count("groups");
    if (groups > DEEPEST_GROUP) {
      throw new DamagedException("a request in " + groups + " groups");
    }
    for (int i = 0; i < groups; i++) {
      append(i, strings.readCached());
    }
    return groups;
  }

  private void append(int index, int value) {
    if (index == key.length) {
      key = Arrays.copyOf(key, index * 2);
    }
    key[index] = value;
  }

  private boolean readBool() throws IOException, DamagedException {
    int value = in.readByte();
    if (value > 1) {
      throw new DamagedException("a yes or no has value " + value);
    }
    return value == 1;
  }

  private int count(String what) throws IOException, DamagedException {
    int count = in.readInt();
    if (count < 0) {
      throw new DamagedException(count + " " + what);
    }
    return count;
  }

  private static void checkOrder(int start, int end) throws DamagedException {
    if (start < 0 || end < start) {
      throw new DamagedException("a record runs from " + start + " ms to " + end + " ms");
    }
  }
}
