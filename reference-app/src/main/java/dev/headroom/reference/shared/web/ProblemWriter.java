package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no handler is at work; what codes alone say is rendered beforehand. */
@Component
public class ProblemWriter {
  private final JsonMapper json;
  private final Map<Code, byte[]> plain = new EnumMap<>(Code.class);

  /** Writes with the mapper that answers are written with. */
  public ProblemWriter(JsonMapper json) {
    this.json = json;
    for (Code code : Code.values()) {
      plain.put(code, json.writeValueAsBytes(Responses.detail(Refusal.of(code))));
    }
  }

  /** Completes the response with what the code says, at next to no cost. */
  public void write(HttpServletResponse response, Code code) throws IOException {
    write(response, code, Responses.RETRY_AFTER_SECONDS, plain.getOrDefault(code, new byte[0]));
  }

  /** Completes the response with this refusal. */
  public void write(HttpServletResponse response, Refusal refusal) throws IOException {
    byte[] body = json.writeValueAsBytes(Responses.detail(refusal));
    write(response, refusal.code(), Responses.retryAfterSeconds(refusal), body);
  }

  String text(Refusal refusal) {
    return json.writeValueAsString(Responses.detail(refusal));
  }

  private static void write(
      HttpServletResponse response, Code code, long retryAfterSeconds, byte[] body)
      throws IOException {
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (Responses.saysWhen(code)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
