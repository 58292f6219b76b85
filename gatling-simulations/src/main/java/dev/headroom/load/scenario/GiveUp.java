package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who loses patience in the line, leaves it and goes.
 *
 * @param share of those who enter
 * @param after so long in the line
 */
public record GiveUp(
    @JsonProperty(required = true) Percent share, @JsonProperty(required = true) Think after) {}
