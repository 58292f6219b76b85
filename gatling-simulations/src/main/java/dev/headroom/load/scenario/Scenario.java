package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A scenario as the generator needs it; the parts for judge and stack are skipped over. */
@JsonIgnoreProperties({"title", "question", "claims", "app", "objectives"})
public record Scenario(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Load load,
    @JsonProperty(required = true) Journey journey,
    @JsonProperty(required = true) TestData data) {}
