package dev.headroom.capacity.read;

import dev.headroom.capacity.run.ObservationsBuilder;
import dev.headroom.capacity.run.ObservedRequests.Outcome;
import dev.headroom.capacity.run.ObservedValues;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of observations, each checked before it counts. */
final class ObservationRecords {

  private static final int MAGIC = 0x48524F42;
  private static final int VERSION = 1;

  private static final int NAME = 0;
  private static final int REQUEST = 1;
  private static final int VALUE = 2;

  /** How much later than its end a request may have been meant, by rounding and clock steps. */
  private static final int ROUNDED_MS = 1_000;

  private static final int HIGHEST_STATUS = 999;
  private static final Outcome[] OUTCOMES = Outcome.values();

  /** A name as declared: of requests, then one index an outcome; or of values. */
  private record Name(String text, int @Nullable [] requests, @Nullable ObservedValues values) {}

  private final ByteInput in;
  private final ObservationsBuilder into;
  private final List<Name> names = new ArrayList<>();
  private final GatlingClock clock = new GatlingClock();
  private long recordOffset;

  ObservationRecords(ByteInput in, ObservationsBuilder into) {
    this.in = in;
    this.into = into;
  }

  /** Everything before this offset was read and counts. */
  long goodUntil() {
    return recordOffset;
  }

  void readHeader() throws IOException, DamagedException {
    if (in.readInt() != MAGIC) {
      throw new DamagedException("it does not begin as observations do");
    }
    int version = in.readByte();
    if (version != VERSION) {
      throw new DamagedException("version " + version + " of its layout is not known");
    }
    into.begin(in.readLong());
  }

  /** False at the end of the file. */
  boolean readRecord() throws IOException, DamagedException {
    long offset = in.offset();
    if (!clock.suspect()) {
      recordOffset = offset;
    }
    if (!in.more()) {
      untrue(clock.ended());
      recordOffset = offset;
      return false;
    }
    int kind = in.readByte();
    switch (kind) {
      case NAME -> readName();
      case REQUEST -> readRequest();
      case VALUE -> readValue();
      default -> throw new DamagedException("a record of unknown kind " + kind);
    }
    return true;
  }

  private static void untrue(@Nullable String time) throws DamagedException {
    if (time != null) {
      throw new DamagedException(time);
    }
  }

  private void readName() throws IOException, DamagedException {
    int index = in.readShort();
    int type = in.readByte();
    String text = readText();
    if (index != names.size()) {
      throw new DamagedException("name " + index + " follows " + names.size() + " names");
    }
    switch (type) {
      case REQUEST -> names.add(new Name(text, new int[] {-1, -1, -1}, null));
      case VALUE -> names.add(new Name(text, null, into.declare(text)));
      default -> throw new DamagedException("a name of unknown type " + type);
    }
  }

  private String readText() throws IOException, DamagedException {
    int length = in.readShort();
    byte[] bytes = in.readBytes(length);
    byte[] text = new byte[length + 2];
    text[0] = (byte) (length >> 8);
    text[1] = (byte) length;
    System.arraycopy(bytes, 0, text, 2, length);
    try {
      return new DataInputStream(new ByteArrayInputStream(text)).readUTF();
    } catch (UTFDataFormatException e) {
      throw new DamagedException("a name is no text");
    }
  }

  private void readRequest() throws IOException, DamagedException {
    Name name = name();
    int intended = in.readInt();
    int start = in.readInt();
    int end = in.readInt();
    int status = in.readShort();
    int outcome = in.readByte();
    if (name.requests() == null) {
      throw new DamagedException("a request is named \"" + name.text() + "\", which is a value");
    }
    if (end < start || intended > end + ROUNDED_MS) {
      throw new DamagedException(
          "a request is meant for " + intended + " ms and runs from " + start + " to " + end);
    }
    if (status > HIGHEST_STATUS || outcome >= OUTCOMES.length) {
      throw new DamagedException("a request has status " + status + " and outcome " + outcome);
    }
    if (name.requests()[outcome] < 0) {
      name.requests()[outcome] = into.name(name.text(), OUTCOMES[outcome]);
    }
    untrue(clock.completed(end));
    into.request(name.requests()[outcome], intended, start, end, status, OUTCOMES[outcome]);
    if (clock.suspect()) {
      clock.undo(into::dropLastRequest);
    }
  }

  private void readValue() throws IOException, DamagedException {
    Name name = name();
    int at = in.readInt();
    int value = in.readInt();
    if (name.values() == null) {
      throw new DamagedException("a value is named \"" + name.text() + "\", which is a request");
    }
    into.value(name.values(), at, value);
  }

  private Name name() throws IOException, DamagedException {
    int index = in.readShort();
    if (index >= names.size()) {
      throw new DamagedException("a record has name " + index + " of " + names.size());
    }
    return names.get(index);
  }
}
