package dev.headroom.capacity.run;

import java.time.Duration;

/**
 * A stretch of a run under one kind of load.
 *
 * @param fromUsers people at its beginning (closed model) or arrivals a second (open model)
 * @param toUsers the same at its end; between them the load changes evenly
 * @param counted whether its requests count in figures and verdict
 */
public record Phase(
    String name, Duration duration, double fromUsers, double toUsers, boolean counted) {}
