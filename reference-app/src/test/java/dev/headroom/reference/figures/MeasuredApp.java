package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.figures.Client.Reply;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The packaged app as processes of its own, on stores of its own. */
final class MeasuredApp implements AutoCloseable {
  static final String ENTER = "/api/v1/waiting/reservation/enter";
  final Client client = new Client();
  private final Stack stack;

  private MeasuredApp(Stack stack) {
    this.stack = stack;
  }

  /**
   * So many instances with 1 GiB of heap each; limits that would refuse one busy client are off.
   */
  static MeasuredApp start(int instances, Map<String, String> properties) {
    StackSpec spec =
        StackSpec.stores()
            .withApp(jar(), instances, List.of("-Xmx1g"))
            .withAppProperty("testbed.floor", "true")
            .withAppProperty("protection.client-rate", "0")
            .withAppProperty("protection.user-rate", "0")
            .withAppProperty("protection.overall-rate", "0");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      spec = spec.withAppProperty(property.getKey(), property.getValue());
    }
    return new MeasuredApp(Stack.start(spec));
  }

  private static Path jar() {
    Path target = Path.of("target");
    try (var jars = Files.newDirectoryStream(target, "reference-app-*-exec.jar")) {
      for (Path jar : jars) {
        return jar.toAbsolutePath();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no reference-app-*-exec.jar in " + target.toAbsolutePath());
  }

  URI url() {
    return url(0);
  }

  URI url(int instance) {
    List<URI> apps = stack.endpoints().apps();
    return apps.get(instance % apps.size());
  }

  long pid(int instance) {
    return stack.endpoints().pids().get("app-" + (instance + 1));
  }

  void seed(int users, int schedules, int seatsPerSchedule) {
    Reply seeded =
        client
            .send(
                "POST",
                stack.endpoints().management().get(0),
                "/internal/seed",
                "{\"users\": %d, \"concerts\": %d, \"seatsPerSchedule\": %d}"
                    .formatted(users, schedules, seatsPerSchedule))
            .join();
    assertThat(seeded.status()).as(seeded.body()).isEqualTo(200);
  }

  JsonNode ledger() {
    return client.get(stack.endpoints().management().get(0), "/internal/ledger").json();
  }

  CompletableFuture<Reply> enter(int instance, long user, long schedule) {
    return client.send(
        "POST",
        url(instance),
        ENTER,
        "{\"userId\": %d, \"scheduleId\": %d}".formatted(user, schedule));
  }

  /** Users 1 to count enter one schedule, in order; their tickets. */
  List<JsonNode> entered(int count, long schedule) {
    List<JsonNode> tickets = new ArrayList<>();
    for (Reply reply : client.all(count, i -> enter(i, i + 1L, schedule))) {
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      tickets.add(reply.json());
    }
    return tickets;
  }

  /** User 1 enters each schedule; "user token" a line, as scripts take it. */
  List<String> holders(int schedules) {
    List<String> holders = new ArrayList<>();
    for (int schedule = 1; schedule <= schedules; schedule++) {
      JsonNode ticket = enter(0, 1, schedule).join().json();
      holders.add("1 " + ticket.path("admittedToken").asString());
    }
    return holders;
  }

  @Override
  public void close() {
    stack.close();
  }
}
