package dev.headroom.reference.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/API.md}: the promise, what completes it, and the codes. */
public final class ContractPage {
  private static final Pattern PARAMETER = Pattern.compile("`([A-Za-z-]+)`( \\(optional\\))?");
  private final String text;

  public ContractPage() {
    try {
      text = Files.readString(Path.of("..", "docs", "API.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One code. */
  public record CodeRow(String code, int status, String where) {}

  public List<Promise> promises() {
    List<Promise> promises = new ArrayList<>();
    for (List<String> row : MarkdownTable.below(text, "## Public API").rows()) {
      String method = "";
      String first = "";
      List<String> together = MarkdownTable.codes(row.get(0));
      for (String call : together) {
        String path = call.substring(call.indexOf('/'));
        if (call.startsWith("/")) {
          path = first.substring(0, first.indexOf("/" + path.split("/")[1])) + path;
        } else {
          method = call.substring(0, call.indexOf(' '));
          first = path;
        }
        promises.add(
            new Promise(
                method + " " + path.split("\\?")[0],
                path + " " + row.get(1),
                row.get(2),
                together.size() > 1 && !path.contains("{") ? without404(row.get(3)) : row.get(3)));
      }
    }
    return promises;
  }

  /** In a row of several calls a 404 belongs to those that name an id. */
  private static String without404(String errors) {
    return errors.replaceAll("404( `\\w+`( / )?)*,? ?", "");
  }

  /** The ids of the endpoints below {@code /actuator}. */
  public Set<String> actuators() {
    return Pattern.compile("`(?:GET )?/actuator/(\\w+)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** Everything said about each call: the promise, its completion, and what any call refuses. */
  public Map<String, Call> calls() {
    Map<String, List<String>> promised =
        promises().stream()
            .collect(
                Collectors.toMap(
                    Promise::call, promise -> MarkdownTable.refusals(promise.errors())));
    Map<String, Call> calls = new TreeMap<>();
    for (List<String> row : MarkdownTable.below(text, "## What the table above leaves").rows()) {
      String name = MarkdownTable.codes(row.get(0)).get(0);
      String body = sketch(row.get(1));
      Set<String> refusals = new HashSet<>(MarkdownTable.refusals(row.get(3)));
      refusals.addAll(promised.getOrDefault(name, List.of()));
      refusals.addAll(ofAnyCall(!body.isEmpty()));
      calls.put(name, new Call(takes(name, row.get(1)), body, answers(row.get(2)), refusals));
    }
    return calls;
  }

  private List<String> ofAnyCall(boolean withBody) {
    return codes().stream()
        .filter(
            code ->
                code.where().equals("any call")
                    || withBody && code.where().equals("any call with a body"))
        .map(code -> code.status() + " " + code.code())
        .toList();
  }

  public List<CodeRow> codes() {
    return MarkdownTable.below(text, "### Problems").rows().stream()
        .map(
            row ->
                new CodeRow(
                    MarkdownTable.codes(row.get(0)).get(0),
                    Integer.parseInt(row.get(1)),
                    row.get(2)))
        .toList();
  }

  /** The shape of what the page calls by a name in italics. */
  public String named(String name) {
    return Pattern.compile("\\*" + name + "\\*: `(\\{.*?\\})`")
        .matcher(text)
        .results()
        .map(found -> Shape.ofSketch(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> takes(String call, String cell) {
    Stream<String> path =
        Pattern.compile("\\{(\\w+)\\}").matcher(call).results().map(found -> found.group(1));
    Stream<String> others =
        PARAMETER
            .matcher(cell)
            .results()
            .map(found -> found.group(1) + (found.group(2) == null ? "" : "?"));
    return Stream.concat(path, others).collect(Collectors.toSet());
  }

  private static String answers(String cell) {
    String sketch = sketch(cell);
    return sketch.isEmpty() ? cell : cell.substring(0, 3) + " " + sketch;
  }

  private static String sketch(String cell) {
    return MarkdownTable.codes(cell).stream()
        .filter(code -> code.startsWith("{") || code.startsWith("["))
        .map(Shape::ofSketch)
        .findFirst()
        .orElse("");
  }
}
