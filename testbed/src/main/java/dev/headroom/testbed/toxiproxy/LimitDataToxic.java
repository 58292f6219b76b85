package dev.headroom.testbed.toxiproxy;

/** Lets {@code bytes} bytes through, from when it meets a connection, and then ends it. */
record LimitDataToxic(long bytes) implements Toxic {

  @Override
  public Stage stage() {
    return new Limit();
  }

  private final class Limit extends Stage {
    private long passedBytes;

    @Override
    void arrived(Chunk chunk) {
      long remaining = Math.max(0, bytes - passedBytes);
      if (chunk.size() < remaining) {
        passedBytes += chunk.size();
        pass(chunk);
        return;
      }
      if (remaining > 0) {
        passedBytes += remaining;
        pass(chunk.front((int) remaining));
      }
      drop(chunk);
      passEnd();
    }

    /** What was let through stays counted. */
    @Override
    void replacedBy(Stage successor) {
      if (successor instanceof Limit limit) {
        limit.passedBytes = passedBytes;
      }
    }
  }
}
