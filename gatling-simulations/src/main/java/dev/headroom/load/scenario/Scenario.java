package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the generator needs it; the parts for judge and stack are skipped over.
 *
 * @param app properties of the system under test, some of which change what it promises to those
 *     who wait
 */
@JsonIgnoreProperties({"title", "question", "claims", "objectives"})
public record Scenario(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Load load,
    @JsonProperty(required = true) Journey journey,
    @JsonProperty(required = true) TestData data,
    @Nullable Map<String, String> app) {

  public Scenario {
    app = app == null ? Map.of() : Map.copyOf(app);
  }

  @Override
  public Map<String, String> app() {
    return app == null ? Map.of() : app;
  }
}
