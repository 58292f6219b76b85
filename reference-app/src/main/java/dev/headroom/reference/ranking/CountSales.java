package dev.headroom.reference.ranking;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts seats sold a schedule, as many events at once as have come. */
@Component
class CountSales {
  private final Sales sales;
  private final JsonMapper json;

  CountSales(Sales sales, JsonMapper json) {
    this.sales = sales;
    this.json = json;
  }

  @KafkaListener(
      id = "ranking",
      groupId = "${spring.kafka.consumer.group-id}",
      topics = PaymentConfirmed.TOPIC,
      batch = "true")
  void on(List<ConsumerRecord<String, String>> messages) {
    List<PaymentConfirmed> events = new ArrayList<>();
    for (ConsumerRecord<String, String> message : messages) {
      try {
        events.add(json.readValue(message.value(), PaymentConfirmed.class));
      } catch (JacksonException | IllegalArgumentException e) {
        count(events, messages);
        throw new BatchListenerFailedException("not a payment", e, message);
      }
    }
    count(events, messages);
  }

  private void count(List<PaymentConfirmed> events, List<ConsumerRecord<String, String>> messages) {
    try {
      sales.count(events);
    } catch (RuntimeException e) {
      oneByOne(events, messages);
    }
  }

  /** Finds the one that fails, so that it alone is put aside. */
  private void oneByOne(
      List<PaymentConfirmed> events, List<ConsumerRecord<String, String>> messages) {
    for (int i = 0; i < events.size(); i++) {
      try {
        sales.count(List.of(events.get(i)));
      } catch (RuntimeException e) {
        throw new BatchListenerFailedException("not counted", e, messages.get(i));
      }
    }
  }
}
