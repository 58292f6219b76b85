package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.security.Callers;
import dev.headroom.reference.shared.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** What filters need, and calls to put through them. */
final class Filters {

  private Filters() {}

  static ProtectionProperties properties(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("protection", ProtectionProperties.class);
  }

  static ProblemWriter problems() {
    return new ProblemWriter(new JsonMapper());
  }

  static MockHttpServletRequest call(String method, String path) {
    return new MockHttpServletRequest(method, path);
  }

  static double refused(MeterRegistry meters, Reason reason) {
    return meters
        .get("headroom.protection.refused")
        .tag("reason", reason.label())
        .counter()
        .count();
  }

  /** A caller that the test names anew before each call. */
  static final class KnownCaller implements Callers {
    private OptionalLong user = OptionalLong.empty();

    void isUser(long id) {
      user = OptionalLong.of(id);
    }

    @Override
    public Caller current() {
      return new Caller(user);
    }

    @Override
    public OptionalLong provenUser() {
      return user;
    }
  }
}
