package dev.headroom.reference.contract;

import java.util.Set;
import java.util.TreeSet;

/**
 * One call, as a page or OpenAPI tells it.
 *
 * @param takes parameters and headers, optional ones with a question mark
 * @param body the shape of the request body, see {@link Shape}; empty for none
 * @param answers the success status and the shape of its body
 * @param refusals status and code of each refusal
 */
public record Call(Set<String> takes, String body, String answers, Set<String> refusals) {

  public Call {
    takes = new TreeSet<>(takes);
    refusals = new TreeSet<>(refusals);
  }
}
