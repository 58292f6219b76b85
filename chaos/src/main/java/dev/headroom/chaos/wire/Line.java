package dev.headroom.chaos.wire;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line before a schedule, as a user of the app sees it.
 *
 * @param app where users come in
 */
public record Line(URI app, long schedule) {
  private static final String TOKEN = "X-Waiting-Token";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int GONE = 410;

  /**
   * A user's place in the line.
   *
   * @param key for looking at it
   * @param token for leaving and for all that comes after
   */
  public record Place(String key, String token, boolean admitted) {}

  /** Takes a place, or finds the one that this user has. */
  public Place enter(long user) throws IOException, InterruptedException {
    String body = "{\"userId\":%d,\"scheduleId\":%d}".formatted(user, schedule);
    return place(Http.call("POST", at("/enter"), Map.of(), body).orRefusal());
  }

  /** Whether the place is one inside by now; false for a place that has ended. */
  public boolean isAdmitted(String key) throws IOException, InterruptedException {
    Http.Answer answer = Http.call("GET", at("/status"), Map.of(TOKEN, key), "");
    return answer.status() == OK && place(answer.body()).admitted();
  }

  /** Gives the place back; one that has ended is left as it is. */
  public void leave(Place place) throws IOException, InterruptedException {
    Http.Answer answer = Http.call("DELETE", at(""), Map.of(TOKEN, place.token()), "");
    if (answer.status() != UNAUTHORIZED && answer.status() != GONE) {
      answer.orRefusal();
    }
  }

  private URI at(String path) {
    return app.resolve("/api/v1/waiting/reservation" + path);
  }

  private static Place place(String body) throws IOException {
    try {
      JsonNode ticket = JsonMapper.shared().readTree(body);
      String key = ticket.path("userKey").asString("");
      String token = ticket.path("admittedToken").asString("");
      if (key.isEmpty()) {
        throw new IOException("no ticket: " + body);
      }
      return new Place(key, token.isEmpty() ? key : token, !token.isEmpty());
    } catch (JacksonException e) {
      throw new IOException("no ticket: " + body, e);
    }
  }
}
