package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MariaDB and MySQL 8 grew apart: what only one of them understands is kept out of the SQL. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlDialectTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Map<String, Pattern> FOREIGN =
      Map.ofEntries(
          only("MariaDB", "\\bRETURNING\\b"),
          only("MariaDB", "\\bCREATE\\s+OR\\s+REPLACE\\s+TABLE\\b"),
          only("MariaDB", "\\b(ADD|DROP|MODIFY|CHANGE)\\s+(COLUMN\\s+|KEY\\s+|INDEX\\s+)?IF\\b"),
          only("MariaDB", "\\bCREATE\\s+(UNIQUE\\s+)?INDEX\\s+IF\\b"),
          only("MariaDB", "\\b(NEXT|PREVIOUS)\\s+VALUE\\s+FOR\\b|\\bCREATE\\s+SEQUENCE\\b"),
          only("MariaDB", "\\bFOR\\s+UPDATE\\s+WAIT\\b"),
          only("MariaDB", "\\bSYSTEM\\s+VERSIONING\\b"),
          only("MariaDB", "\\b(INET4|INET6|UUID)\\s+(NOT\\s+)?NULL\\b"),
          only("MariaDB", "_uca1400_"),
          only("MySQL", "_0900_"),
          only("MySQL", "->>?\\s*'\\$"),
          only("MySQL", "\\bFOR\\s+UPDATE\\s+OF\\b|\\bFOR\\s+SHARE\\b"),
          only("MySQL", "\\bAS\\s+\\w+\\s+ON\\s+DUPLICATE\\b"),
          only("MySQL", "\\b(KEY|INDEX)\\s+\\w+\\s*\\(\\s*\\("));
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\"\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|ALTER|CREATE|FROM|WHERE|AND|ORDER|FOR|ON)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Map.Entry<String, Pattern> only(String server, String construct) {
    return Map.entry(
        server + " alone knows " + construct, Pattern.compile(construct, Pattern.CASE_INSENSITIVE));
  }

  @Test
  void migrations_speak_what_both_servers_understand() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = filesBelow(MIGRATIONS, ".sql");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      found.addAll(foreignIn(file.getFileName().toString(), withoutComments(file)));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void statements_speak_what_both_servers_understand() throws IOException {
    List<String> found = new ArrayList<>();
    int withSql = 0;
    for (Path file : filesBelow(SOURCES, ".java")) {
      String text = Files.readString(file);
      if (text.contains("jdbc") && STATEMENT.matcher(text.replace("\"\"\"\n", "\"")).find()) {
        withSql++;
        // Java's own arrows and generics are not SQL: only what is quoted counts.
        found.addAll(foreignIn(file.getFileName().toString(), quoted(text)));
      }
    }
    assertThat(withSql).as("files with SQL").isGreaterThan(5);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO a VALUES (1) RETURNING id",
        "ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT",
        "SELECT id FROM a FOR UPDATE WAIT 1",
        "SELECT a FROM b FOR UPDATE OF b",
        "INSERT INTO a VALUES (1) AS new ON DUPLICATE KEY UPDATE b = new.b",
        "name VARCHAR(9) COLLATE utf8mb4_0900_ai_ci",
        "SELECT data->>'$.a' FROM b"
      })
  void a_foreign_construct_is_found(String sql) {
    assertThat(foreignIn("sql", sql)).hasSize(1);
  }

  private static List<String> foreignIn(String where, String sql) {
    return FOREIGN.entrySet().stream()
        .filter(construct -> construct.getValue().matcher(sql).find())
        .map(construct -> where + ": " + construct.getKey())
        .toList();
  }

  private static String quoted(String java) {
    StringBuilder quoted = new StringBuilder();
    Matcher strings =
        Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL)
            .matcher(java);
    while (strings.find()) {
      quoted.append(strings.group(1) == null ? strings.group(2) : strings.group(1)).append(' ');
    }
    return quoted.toString();
  }

  private static String withoutComments(Path file) throws IOException {
    return Files.readString(file).replaceAll("--[^\n]*", "");
  }

  private static List<Path> filesBelow(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
