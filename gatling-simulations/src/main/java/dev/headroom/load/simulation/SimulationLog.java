package dev.headroom.load.simulation;

import dev.headroom.load.scenario.Accept;
import io.gatling.commons.stats.KO$;
import io.gatling.core.scenario.SimulationParams;
import io.gatling.core.stats.writer.BufferedFileChannelWriter;
import io.gatling.core.stats.writer.DataWriter;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Error;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Group;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Response;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$User;
import io.gatling.core.stats.writer.DataWriterMessage.LoadEvent;
import io.gatling.core.stats.writer.ErrorMessageSerializer;
import io.gatling.core.stats.writer.FileData;
import io.gatling.core.stats.writer.GroupMessageSerializer;
import io.gatling.core.stats.writer.ResponseMessageSerializer;
import io.gatling.core.stats.writer.RunMessage;
import io.gatling.core.stats.writer.RunMessageSerializer;
import io.gatling.core.stats.writer.UserMessageSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import scala.Option;
import scala.Tuple3;

/**
 * Gatling's raw log, byte for byte as Gatling's own {@code LogFileDataWriter} writes it (its
 * serializers do), apart from three things: it stands where we want it, {@code Flush} flushes, so
 * that a killed generator loses a second and not 8 KiB, and refusals that the scenario accepts have
 * a name of their own. Gatling calls it on one actor, so nothing here needs a lock.
 */
final class SimulationLog extends DataWriter<FileData> {

  /** Gatling's own buffer size. */
  private static final int BUFFER = 8_192;

  /** Told of the log's life, on the log's own actor: answer quickly. */
  interface Listener {
    void opened();

    /** Everything counted is in the file. */
    void flushed(Counts counts);
  }

  private final Play play;
  private final RunMessage run;
  private final SimulationParams params;
  private final Listener listener;
  private final BufferedFileChannelWriter file;
  private final Accept accept;
  private int users;
  private long requests;
  private long ko;

  SimulationLog(Play play, RunMessage run, SimulationParams params, Listener listener) {
    super("simulation-log");
    this.play = play;
    this.run = run;
    this.params = params;
    this.accept = play.scenario().journey().accept();
    this.listener = listener;
    try {
      FileChannel channel =
          FileChannel.open(play.log(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      this.file = new BufferedFileChannelWriter(channel, ByteBuffer.allocate(BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileData onInit() {
    long start = play.clock().zeroMillis();
    Map<String, Object> scenarios = new HashMap<>(Map.of(play.scenario().name(), 0));
    RunMessage onTheLoadClock =
        new RunMessage(
            run.simulationClassName(),
            run.simulationId(),
            start,
            run.runDescription(),
            run.gatlingVersion(),
            run.zoneId());
    new RunMessageSerializer(file)
        .serialize(new Tuple3<>(onTheLoadClock, params.assertions(), scenarios));
    file.flush();
    listener.opened();
    return new FileData(
        new UserMessageSerializer(file, start, scenarios),
        new ResponseMessageSerializer(file, start),
        new GroupMessageSerializer(file, start),
        new ErrorMessageSerializer(file, start),
        file);
  }

  @Override
  public void onMessage(LoadEvent message, FileData data) {
    if (message instanceof DataWriterMessage$LoadEvent$Response response) {
      data.responseMessageSerializer().serialize(named(response));
      requests++;
      ko += response.status() == KO$.MODULE$ ? 1 : 0;
    } else if (message instanceof DataWriterMessage$LoadEvent$User user) {
      data.userMessageSerializer().serialize(sinceZero(user));
      users += user.start() ? 1 : -1;
    } else if (message instanceof DataWriterMessage$LoadEvent$Group group) {
      data.groupMessageSerializer().serialize(group);
    } else if (message instanceof DataWriterMessage$LoadEvent$Error error) {
      data.errorMessageSerializer().serialize(error);
    }
  }

  /** The first users wait at the door since before the zero. */
  private DataWriterMessage$LoadEvent$User sinceZero(DataWriterMessage$LoadEvent$User user) {
    long zero = play.clock().zeroMillis();
    return user.timestamp() >= zero
        ? user
        : new DataWriterMessage$LoadEvent$User(user.scenario(), zero, user.start());
  }

  /** An accepted refusal gets a name of its own. */
  private DataWriterMessage$LoadEvent$Response named(
      DataWriterMessage$LoadEvent$Response response) {
    Option<String> code = response.responseCode();
    boolean refused =
        code.isDefined()
            && response.status() != KO$.MODULE$
            && accept.of(response.name()).contains(Integer.parseInt(code.get()));
    return refused
        ? new DataWriterMessage$LoadEvent$Response(
            response.scenario(),
            response.groupHierarchy(),
            response.name() + Accept.REFUSED,
            response.startTimestamp(),
            response.endTimestamp(),
            response.status(),
            code,
            response.message())
        : response;
  }

  @Override
  public void onFlush(FileData data) {
    file.flush();
    listener.flushed(new Counts(users, requests, ko));
  }

  @Override
  public void onStop(FileData data) {
    file.close();
    listener.flushed(new Counts(users, requests, ko));
  }

  @Override
  public void onCrash(String cause, FileData data) {
    file.close();
  }
}
