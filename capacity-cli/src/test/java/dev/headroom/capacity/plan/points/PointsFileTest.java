package dev.headroom.capacity.plan.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsFileTest {

  @TempDir Path folder;

  @Test
  void columns_stand_in_any_order_beside_others_and_comments() throws IOException {
    assertThat(
            read(
                "\uFEFF# measured on Sunday\r\n"
                    + "who,Instances,throughput,\"load\",responsemillis\r\n"
                    + "\r\n"
                    + "ann,2,95.5,10,\r\n"
                    + "bob, ,1.9e2, 20 ,12\r\n"))
        .containsExactly(new Point(10, 95.5, null, 2), new Point(20, 190, 12.0, null));
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    List<Point> points =
        List.of(
            new Point(1, 812.25, 3.5, 1),
            new Point(1, 1e-3, null, 1),
            new Point(2.5, 1, 2.0, null));
    Path file = folder.resolve("points.csv");
    PointsFile.write(file, points);
    assertThat(Files.readString(file)).startsWith("load,throughput,responseMillis,instances\n");
    assertThat(PointsFile.read(file)).isEqualTo(points);
    PointsFile.write(file, List.of(new Point(1, 2, null, null)));
    assertThat(Files.readString(file)).isEqualTo("load,throughput\n1,2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load,throughput;1,2;x,3 | line 3: load is \"x\"; write a number above 0",
        "load,throughput;1,0 | line 2: throughput is 0; write a number above 0",
        "load,throughput;1,-5 | line 2: throughput is -5; write",
        "load,throughput;1,NaN | line 2: throughput is \"NaN\"; write",
        "load,throughput;1, | line 2: throughput is empty; write",
        "load,throughput;1 | line 2: 1 value where the header names 2 columns",
        "load,throughput;1,000,5 | line 2: 3 values where the header names 2 columns",
        "load,throughput,instances;1,5,2.5 | line 2: instances is 2.5; write a whole number",
        "load,x;1,2 | line 1: the header has no column throughput; the first line names",
        "load,throughput,load;1,2,3 | line 1: the column load stands twice; keep one",
        "load,throughput | has no points: write",
      })
  void a_bad_line_is_named_with_its_mend(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
        .isInstanceOf(PointsException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("points.csv");
  }

  @Test
  void a_file_that_is_no_text_says_so() throws IOException {
    Path file = folder.resolve("points.csv");
    Files.write(file, "load,throughput,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PointsFile.read(file)).hasMessageContaining("not text in UTF-8");
  }

  private List<Point> read(String text) throws IOException {
    Path file = folder.resolve("points.csv");
    Files.writeString(file, text);
    return PointsFile.read(file);
  }
}
