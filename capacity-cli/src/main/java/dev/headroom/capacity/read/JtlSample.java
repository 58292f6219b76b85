package dev.headroom.capacity.read;

/**
 * One sample of JMeter's as it stands in a file.
 *
 * @param offset where it stands, bytes
 * @param stamp epoch milliseconds of its start, or of its end: which one JMeter wrote is a setting
 * @param elapsed milliseconds; of a row that stands for several samples their sum
 * @param message why it failed; empty where it didn't
 * @param count how many samples the row stands for, from 1
 * @param errors how many of them failed
 * @param told whether the file says that; 0 errors otherwise
 * @param apart whether its requests stand in the file themselves: a transaction or a part of a
 *     sample, which has a row of its own and is not counted again in all
 * @param thread name of the thread
 * @param generator which of several JMeters had it, empty for the only one
 * @param people how many threads were active in that JMeter, -1 where that is not known
 */
record JtlSample(
    long offset,
    long stamp,
    long elapsed,
    String label,
    String message,
    long count,
    long errors,
    boolean told,
    boolean apart,
    String thread,
    String generator,
    int people) {

  /** What the response message of a transaction controller's sample begins with. */
  private static final String TRANSACTION = "Number of samples in transaction";

  private static final String CODE = "Non HTTP response code: ";
  private static final String TEXT = "Non HTTP response message: ";

  /** Whether it is a part, such as a redirect, of the sample whose row stands before it. */
  boolean isPartOf(JtlSample whole) {
    int from = whole.label.length();
    if (label.length() < from + 2
        || label.charAt(from) != '-'
        || !label.startsWith(whole.label)
        || !thread.equals(whole.thread)) {
      return false;
    }
    return label.chars().skip(from).allMatch(c -> c == '-' || c >= '0' && c <= '9');
  }

  JtlSample failedWith(String why) {
    return new JtlSample(
        offset, stamp, elapsed, label, why, count, errors, told, apart, thread, generator, people);
  }

  /** Whether a response code means success, where nothing else says that. */
  static boolean isSuccess(String code) {
    return code.matches("[23]\\d\\d");
  }

  static boolean isTransaction(String responseMessage) {
    return responseMessage.startsWith(TRANSACTION);
  }

  /** Of a transaction that was left before any sample: JMeter's dashboard doesn't count it. */
  static boolean isEmptyTransaction(String responseMessage) {
    return responseMessage.startsWith(TRANSACTION + " : 0,");
  }

  /** Why a sample failed, from the three columns that say something of it. */
  static String failure(String code, String responseMessage, String failureMessage) {
    String said = failureMessage.strip();
    if (!said.isEmpty() && code.startsWith("2")) {
      return said;
    }
    String answer =
        code.startsWith(CODE)
            ? code.substring(CODE.length())
                + ": "
                + (responseMessage.startsWith(TEXT)
                    ? responseMessage.substring(TEXT.length())
                    : responseMessage)
            : code + " " + responseMessage;
    return answer.isBlank() || said.isEmpty()
        ? (answer + said).strip()
        : answer.strip() + ": " + said;
  }
}
