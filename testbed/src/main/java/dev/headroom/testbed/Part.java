package dev.headroom.testbed;

import java.nio.file.Path;

/**
 * A running part, as people see it.
 *
 * @param name such as {@code redis} or {@code app-1}
 * @param startMillis from its start until its protocol answered
 */
public record Part(String name, long pid, boolean alive, Path logFile, long startMillis) {}
