package dev.headroom.capacity.judge.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AffectedTest {

  private static final String REFUSED = ",'status':503,'code':'QUEUE_UNAVAILABLE'";

  @TempDir Path temporary;
  private DrillFolder drill;

  @BeforeEach
  void aDrillThatWentWell() {
    drill = new DrillFolder(temporary);
  }

  @Test
  void who_was_hit_is_listed_with_what_happened_and_nobody_else_is() throws IOException {
    drill.operation("enter", 1, 12_000, 12_010, "unknown", REFUSED);
    drill.operation("enter", 1, 15_000, 15_010, "unknown", REFUSED);
    drill.operation("pay", 1, 25_000, 25_020, "ok", ",'status':201,'of':'h','key':'p'");
    drill.operation("hold", 2, 9_000, 19_000, "unknown", ",'status':0,'key':'k'");
    drill.operation("listen", 3, 2_000, 10_500, "ok", ",'status':200,'code':'cut'");
    drill.operation("enter", 4, 13_000, 15_500, "ok", ",'status':200");
    drill.operation("hold", 5, 13_000, 13_010, "refused", ",'status':409,'code':'SEAT_TAKEN'");
    drill.operation("enter", 6, 30_000, 30_010, "unknown", REFUSED);
    drill.operation("enter", 7, 14_000, 40_000, "unknown", ",'status':0");
    drill.write();
    JudgedDrill judged = judgedAndListed();

    assertThat(Files.readAllLines(temporary.resolve("affected.csv")))
        .containsExactly(
            "userId,first,last,whatHappened,refused,unanswered,failed,streamsCut,ticketsVoid,"
                + "slowAnswers,longestWaitMs,bookedInTheEnd",
            "1,2027-01-15T08:00:12Z,2027-01-15T08:00:15.010Z,"
                + "\"was told to come again later twice\",2,0,0,0,0,0,0,yes",
            "2,2027-01-15T08:00:09Z,2027-01-15T08:00:19Z,"
                + "\"got no answer once\",0,1,0,0,0,0,10000,no",
            "3,2027-01-15T08:00:10.500Z,2027-01-15T08:00:10.500Z,"
                + "\"lost the connection to the waiting room once\",0,0,0,1,0,0,0,no",
            "4,2027-01-15T08:00:13Z,2027-01-15T08:00:15.500Z,"
                + "\"waited long for an answer once\",0,0,0,0,0,1,2500,no");
    assertThat(judged.affected().people()).isEqualTo(4);
    assertThat(judged.affected().file()).isEqualTo("affected.csv");
    assertThat(judged.impact()).hasToString("3 people were refused for up to 10 s");
    assertThat(judged.severity()).isEqualTo(Severity.P2);
  }

  @Test
  void where_nobody_was_hit_there_is_no_list_and_no_severity() throws IOException {
    drill.operation("enter", 1, 12_000, 12_010, "ok", ",'status':200");
    drill.write();
    Files.writeString(temporary.resolve("affected.csv"), "of another time");
    JudgedDrill judged = judgedAndListed();

    assertThat(temporary.resolve("affected.csv")).doesNotExist();
    assertThat(judged.severity()).isNull();
    assertThat(judged.impact().isEmpty()).isTrue();
  }

  @Test
  void most_people_refused_and_never_back_is_the_worst() {
    assertThat(severity(100, 50, 0, true)).isEqualTo(Severity.P1);
    assertThat(severity(100, 49, 0, true)).isEqualTo(Severity.P2);
    assertThat(severity(100, 100, 0, false)).isEqualTo(Severity.P2);
  }

  @Test
  void one_in_a_hundred_is_noticeable() {
    assertThat(severity(1_000, 10, 0, false)).isEqualTo(Severity.P2);
    assertThat(severity(1_000, 9, 0, false)).isEqualTo(Severity.P3);
    assertThat(severity(1_000, 0, 10, false)).isEqualTo(Severity.P3);
    assertThat(severity(1_000, 0, 9, false)).isNull();
    assertThat(severity(0, 0, 0, true)).isNull();
  }

  private @Nullable Severity severity(
      long present, long turnedAway, long waited, boolean neverBack) {
    return SeverityRule.of(drill.terms(), List.of(), present, turnedAway, waited, neverBack);
  }

  private JudgedDrill judgedAndListed() throws IOException {
    DrillJudge.WithPeople judged = DrillJudge.judge(temporary, drill.terms());
    AffectedFile.write(temporary, judged.hits());
    return judged.drill();
  }
}
