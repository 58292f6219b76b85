package dev.headroom.reference.shared;

import java.util.Map;

/**
 * Why a wish wasn't granted.
 *
 * @param code what clients switch on
 * @param detail one sentence about this occurrence
 * @param facts what else a client may need, such as the seats taken
 */
public record Refusal(Code code, String detail, Map<String, Object> facts) {

  public Refusal {
    facts = Map.copyOf(facts);
  }

  /** A refusal that its code says all about. */
  public static Refusal of(Code code) {
    return new Refusal(code, code.title(), Map.of());
  }

  /** A refusal with a sentence of its own. */
  public static Refusal of(Code code, String detail) {
    return new Refusal(code, detail, Map.of());
  }
}
