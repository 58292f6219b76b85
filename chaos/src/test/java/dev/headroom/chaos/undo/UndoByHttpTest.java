package dev.headroom.chaos.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.wire.Line;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndoByHttpTest {
  private static final String LINE = "/api/v1/waiting/reservation";

  private static URI nowhere() throws IOException {
    try (FakeApp app = new FakeApp(200)) {
      return app.at("/f");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 404})
  void a_call_that_goes_well_or_is_unknown_there_has_undone_it(int status) throws IOException {
    try (FakeApp app = new FakeApp(status)) {
      UndoKinds.undo(HttpUndo.of("Ballast", "DELETE", app.at("/internal/faults/ballast")));
      assertThat(app.calls).containsExactly("DELETE /internal/faults/ballast");
    }
  }

  @Test
  void a_refusal_is_told_with_its_words() throws IOException {
    try (FakeApp app = new FakeApp(503)) {
      assertThatIOException()
          .isThrownBy(() -> UndoKinds.undo(HttpUndo.of("Ballast", "DELETE", app.at("/f"))))
          .withMessageContaining("503 so it is");
    }
  }

  @Test
  void where_nobody_listens_any_more_nothing_is_left_to_undo() throws IOException {
    UndoKinds.undo(HttpUndo.of("Ballast", "DELETE", nowhere()));
    UndoKinds.undo(LeaveLine.of("Guests", new Line(nowhere(), 1), 7, 3));
  }

  /** 401 and 410: the place has ended by itself. */
  @ParameterizedTest
  @ValueSource(ints = {200, 401, 410})
  void every_guest_finds_the_own_place_and_gives_it_back(int status) throws IOException {
    try (FakeApp app = new FakeApp(status)) {
      UndoKinds.undo(LeaveLine.of("Guests", new Line(app.at("/"), 1), 7, 2));
      assertThat(app.calls)
          .containsExactly(
              "POST " + LINE + "/enter",
              "DELETE " + LINE + " t7",
              "POST " + LINE + "/enter",
              "DELETE " + LINE + " t8");
    }
  }

  @Test
  void a_guest_who_can_not_leave_is_told() throws IOException {
    try (FakeApp app = new FakeApp(500)) {
      assertThatIOException()
          .isThrownBy(() -> UndoKinds.undo(LeaveLine.of("Guests", new Line(app.at("/"), 1), 7, 2)))
          .withMessageContaining("500");
    }
  }
}
