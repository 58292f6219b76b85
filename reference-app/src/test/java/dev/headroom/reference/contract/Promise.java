package dev.headroom.reference.contract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of the promise, for one call. */
public record Promise(String call, String takes, String success, String errors) {

  /** The names in backticks that have to be among what the call takes. */
  public Set<String> names() {
    return Pattern.compile("X-Waiting-Token|Idempotency-Key|Last-Event-ID|(?<=\\?)\\w+(?==)")
        .matcher(takes)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  /** The status of success; a stream begins with 200. */
  public String status() {
    Matcher status = Pattern.compile("\\b\\d{3}\\b").matcher(success);
    return status.find() ? status.group() : "200";
  }

  /** The shape of a success that the page gives a name in italics, or sketches on the spot. */
  public Optional<String> answer(ContractPage page) {
    Matcher named = Pattern.compile("\\*(\\w+)\\*").matcher(success);
    return named.find() ? Optional.of(page.named(named.group(1))) : Optional.empty();
  }

  /** Members that the cell of the success itself names. */
  public Set<String> members() {
    return Pattern.compile("(?<!: )\"(\\w+)\"")
        .matcher(success)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The statuses, with or without a code. */
  public Set<String> statuses() {
    return Pattern.compile("\\b\\d{3}\\b")
        .matcher(errors)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }
}
