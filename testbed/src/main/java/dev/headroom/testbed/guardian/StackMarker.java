package dev.headroom.testbed.guardian;

/**
 * What every process of a stack carries in its command line, in its environment, or in both, so
 * that it is found even if its owner died before writing its id down. Log paths don't carry it:
 * whoever reads a log is no part of the stack.
 */
public record StackMarker(String stackId) {
  /** The environment variable's name. */
  public static final String VARIABLE = "HEADROOM_STACK";

  /** In a command line: a JVM's property, or a part of the data's path. */
  public String text() {
    return "headroom.stack=" + stackId;
  }

  String variable() {
    return VARIABLE + "=" + stackId;
  }
}
