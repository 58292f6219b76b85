package dev.headroom.chaos.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Messages of our own for somebody's topic. */
public final class Messages {
  private static final String PATIENCE_MILLIS = "3000";

  private Messages() {}

  /**
   * Sends the same text so many times, with keys that spread it over the partitions.
   *
   * @throws IOException if Kafka did not take them all
   */
  public static void send(String bootstrapServers, String topic, int times, String text)
      throws IOException {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        sent.add(producer.send(new ProducerRecord<>(topic, bytes("headroom-" + i), bytes(text))));
      }
      for (Future<?> message : sent) {
        message.get();
      }
    } catch (ExecutionException | KafkaException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while messages were sent");
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
