package dev.headroom.reference.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits in the outbox, and what has left. */
@Repository
class StoredMessages {
  private final JdbcClient jdbc;

  StoredMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest not yet published. */
  List<Message> pending(int most) {
    return jdbc.sql(
            "SELECT id, topic, message_key, payload FROM outbox"
                + " WHERE published_at IS NULL ORDER BY id LIMIT ?")
        .param(most)
        .query(
            (row, n) ->
                new Message(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Marks messages that the broker has acknowledged. */
  void published(List<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("UPDATE outbox SET published_at = CURRENT_TIMESTAMP(3) WHERE id IN (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  /** How many wait, and how long the oldest has waited by the database's clock. */
  Backlog backlog() {
    return jdbc.sql(
            """
            SELECT COUNT(*), COALESCE(
              TIMESTAMPDIFF(MICROSECOND, MIN(created_at), CURRENT_TIMESTAMP(3)), 0)
            FROM outbox WHERE published_at IS NULL
            """)
        .query((row, n) -> new Backlog(row.getLong(1), Math.max(0, row.getLong(2)) / 1e6))
        .single();
  }

  /** Deletes what left longer ago than this, at most so many; says how many there were. */
  int deletePublished(Duration keep, int most) {
    return jdbc.sql(
            "DELETE FROM outbox WHERE published_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND"
                + " ORDER BY published_at LIMIT ?")
        .params(keep.toSeconds(), most)
        .update();
  }

  /** One message, ready to send. */
  record Message(long id, String topic, String key, String payload) {}

  /** What has not left yet. */
  record Backlog(long messages, double oldestSeconds) {}
}
