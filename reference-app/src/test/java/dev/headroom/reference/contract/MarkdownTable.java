package dev.headroom.reference.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rows of one table, each a list of trimmed cells. */
record MarkdownTable(List<List<String>> rows) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The first table below the first line that starts with this. */
  static MarkdownTable below(String page, String line) {
    int start = ("\n" + page).indexOf("\n" + line);
    if (start < 0) {
      throw new IllegalArgumentException("no line starts with " + line);
    }
    List<String> table =
        page.substring(start)
            .lines()
            .dropWhile(each -> !each.startsWith("|"))
            .takeWhile(each -> each.startsWith("|"))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (String row : table.subList(2, table.size())) {
      String inner = row.substring(1, row.lastIndexOf('|'));
      rows.add(List.of(inner.split("(?<!\\\\)\\|", -1)).stream().map(String::trim).toList());
    }
    return new MarkdownTable(rows);
  }

  /** What stands between backticks, in order. */
  static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** Status and code of each refusal: the codes after a number belong to it. */
  static List<String> refusals(String cell) {
    List<String> refusals = new ArrayList<>();
    String status = "";
    for (MatchResult found :
        Pattern.compile("\\b(\\d{3})\\b|`([A-Z_]+)`").matcher(cell).results().toList()) {
      if (found.group(1) != null) {
        status = found.group(1);
      } else {
        refusals.add(status + " " + found.group(2));
      }
    }
    return refusals;
  }
}
