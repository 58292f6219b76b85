package dev.headroom.capacity.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say to people: the constants given to messages, and those of the page. */
final class Sentences {

  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";

  /** A literal, or several joined over lines. */
  private static final Pattern CONSTANT =
      Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*");

  private static final Pattern CALL =
      Pattern.compile("\\b(?:Message\\.(of|counted)|words\\.(text))\\(");

  private Sentences() {}

  /** Each template with the file that says it. */
  static Map<String, String> all() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          in(Files.readString(file), found, file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private static void in(String source, Map<String, String> found, String file) {
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      boolean counted = "counted".equals(call.group(1));
      List<String> arguments = Arguments.from(source, call.end());
      int from = Math.min(arguments.size(), counted ? 1 : 0);
      int to = Math.min(arguments.size(), counted ? 3 : 1);
      for (String argument : arguments.subList(from, to)) {
        Matcher constant = CONSTANT.matcher(argument);
        while (constant.find()) {
          found.put(text(constant.group()), file);
        }
      }
    }
  }

  private static String text(String constant) {
    StringBuilder text = new StringBuilder();
    Matcher literal = Pattern.compile(LITERAL).matcher(constant);
    while (literal.find()) {
      String quoted = literal.group();
      text.append(unescaped(quoted.substring(1, quoted.length() - 1)));
    }
    return text.toString();
  }

  private static String unescaped(String literal) {
    String unicode =
        Pattern.compile("\\\\u([0-9a-fA-F]{4})")
            .matcher(literal)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    return unicode.replaceAll("\\\\(.)", "$1");
  }
}
