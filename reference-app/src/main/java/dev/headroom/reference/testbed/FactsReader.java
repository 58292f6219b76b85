package dev.headroom.reference.testbed;

import dev.headroom.reference.shared.kafka.ConsumerLag;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what the stores hold, row by row, without keeping it: first one snapshot of the database,
 * then Redis, which is ahead of it.
 */
@Service
@Profile("testbed")
class FactsReader {
  private final StoredFacts stored;
  private final LiveFacts live;
  private final ConsumerLag lag;
  private final JsonMapper json;

  FactsReader(StoredFacts stored, LiveFacts live, ConsumerLag lag, JsonMapper json) {
    this.stored = stored;
    this.live = live;
    this.lag = lag;
    this.json = json;
  }

  /**
   * Writes all of it; the last line says how many there were before it, and that it is the last.
   */
  void write(OutputStream out) {
    FactLines lines = new FactLines(json, out);
    // In this order: what was published before the lag was read has been consumed where it is 0.
    StoredFacts.Outbox before = stored.outbox();
    Long behind = lag();
    StoredFacts.Outbox snapshot = stored.write(lines);
    long unsettled = live.write(lines);
    boolean settled =
        before.pending() == 0
            && before.equals(snapshot)
            && behind != null
            && behind == 0
            && unsettled == 0;
    long written = lines.written();
    lines.add(
        "end",
        end -> {
          end.writeNumberProperty("lines", written);
          end.writeBooleanProperty("settled", settled);
          end.writeNumberProperty("pending", snapshot.pending());
          if (behind != null) {
            end.writeNumberProperty("lag", behind);
          }
          end.writeNumberProperty("unsettled", unsettled);
        });
    lines.close();
  }

  private @Nullable Long lag() {
    try {
      return lag.read();
    } catch (KafkaException unanswered) {
      return null;
    }
  }
}
