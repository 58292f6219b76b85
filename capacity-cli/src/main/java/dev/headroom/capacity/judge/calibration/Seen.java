package dev.headroom.capacity.judge.calibration;

/** What a trial of a level showed beside its verdict. */
public record Seen(Usage usage, Costs costs) {}
