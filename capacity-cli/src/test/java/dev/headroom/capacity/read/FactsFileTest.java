package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsFileTest {
  private static final String RESERVATION =
      """
      {"fact":"reservation","id":1,"user":2,"schedule":3,"seats":[4,5],"hold":"h","at":6,\
      "payment":7,"key":"k","amount":200}""";
  private static final String CLOCK = "{\"fact\":\"clock\",\"at\":99}";

  @TempDir Path folder;

  @Test
  void every_sort_of_fact_is_read() throws IOException {
    Facts facts =
        read(
            RESERVATION,
            "{\"fact\":\"account\",\"user\":2,\"granted\":500,\"spent\":200,\"balance\":300}",
            "{\"fact\":\"entry\",\"user\":2,\"granted\":false,\"amount\":200,\"reference\":\"h\"}",
            "{\"fact\":\"event\",\"id\":\"e\",\"payment\":7,\"reservation\":1,\"published\":true,"
                + "\"consumed\":1}",
            "{\"fact\":\"sales\",\"schedule\":3,\"seats\":2}",
            CLOCK,
            "{\"fact\":\"permit\",\"schedule\":3,\"user\":8,\"ends\":100}",
            "{\"fact\":\"line\",\"schedule\":3,\"user\":9,\"number\":5,\"since\":50}",
            "{\"schedule\":3,\"seat\":6,\"ends\":100,\"fact\":\"held\"}",
            "{\"fact\":\"booking\",\"id\":\"b\",\"user\":2,\"status\":\"CONFIRMED\"}",
            "{\"fact\":\"something new\",\"id\":[]}",
            "{\"fact\":\"end\",\"lines\":11,\"settled\":true,\"lag\":0}");
    assertThat(facts.whole()).isTrue();
    assertThat(facts.settled()).isTrue();
    assertThat(facts.takenAt()).isEqualTo(99);
    assertThat(facts.reservations())
        .containsExactly(new Facts.Reservation(1, 2, 3, List.of(4L, 5L), "h", 6, 7L, "k", 200L));
    assertThat(facts.accounts()).containsExactly(new Facts.Account(2, 500, 200, 300));
    assertThat(facts.entries()).containsExactly(new Facts.Entry(2, false, 200, "h"));
    assertThat(facts.events()).containsExactly(new Facts.Event("e", 7, 1, true, 1));
    assertThat(facts.sales()).containsExactly(new Facts.Sales(3, 2));
    assertThat(facts.permits()).containsExactly(new Facts.Permit(3, 8, 100));
    assertThat(facts.line()).containsExactly(new Facts.InLine(3, 9, 5, 50));
    assertThat(facts.held()).containsExactly(new Facts.Held(3, 6, 100));
    assertThat(facts.bookings()).containsExactly(new Facts.Booking("b", 2, "CONFIRMED"));
  }

  @Test
  void without_its_last_line_a_line_or_its_readability_it_is_not_whole_nor_settled()
      throws IOException {
    String end = "{\"fact\":\"end\",\"lines\":2,\"settled\":true}";
    assertThat(read(RESERVATION, CLOCK, end).whole()).isTrue();
    for (Facts cut :
        List.of(
            read(RESERVATION, CLOCK),
            read(RESERVATION, end),
            read(RESERVATION, CLOCK, end, CLOCK),
            read(RESERVATION, CLOCK, "{\"fact\":\"acc", end),
            read("{\"fact\":\"booking\",\"user\":2}", CLOCK, end),
            read(RESERVATION, CLOCK, "{}", end))) {
      assertThat(cut.whole()).isFalse();
      assertThat(cut.settled()).isFalse();
    }
    assertThat(read(RESERVATION).reservations()).hasSize(1);
  }

  @Test
  void a_packed_file_cut_in_the_middle_tells_what_came_before() throws IOException {
    Path file = folder.resolve(FactsFile.NAME);
    String[] many = new String[100_000];
    Arrays.setAll(many, i -> RESERVATION.replace("\"id\":1", "\"id\":" + i));
    read(many);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Facts facts = FactsFile.read(folder);
    assertThat(facts.whole()).isFalse();
    assertThat(facts.reservations()).isNotEmpty();
    Files.delete(file);
    assertThat(FactsFile.read(folder)).isSameAs(Facts.NONE);
  }

  private Facts read(String... lines) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(FactsFile.NAME)))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    return FactsFile.read(folder);
  }
}
