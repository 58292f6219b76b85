package dev.headroom.load.stream;

/** What went wrong, in one line. */
final class Causes {

  private Causes() {}

  static String text(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }
}
