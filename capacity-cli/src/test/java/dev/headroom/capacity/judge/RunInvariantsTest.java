package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.FactsFile;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunInvariantsTest {

  private static final String FIRST = hold(1, 100, 120, "h1");
  private static final String RIVAL = hold(2, 130, 150, "h2");

  private static final String PAID =
      "{'op':'pay','user':1,'schedule':1,'seats':[4],'key':'p','ref':'1','of':'h1',"
              .replace('\'', '"')
          + "'reservation':'2','start':200,'end':210,'outcome':'ok','status':201}"
              .replace('\'', '"');

  @TempDir Path folder;
  private final List<Message> warnings = new ArrayList<>();
  private final Map<String, Long> operations = new HashMap<>();

  @Test
  void what_stands_in_the_file_in_another_order_is_judged_in_the_order_of_its_answers()
      throws IOException {
    history(RIVAL, FIRST);
    assertThat(one("seat-one-holder", 1_000).held()).isFalse();
    assertThat(operations).containsEntry("hold", 2L);
  }

  @Test
  void what_is_missing_may_be_what_would_explain_it() throws IOException {
    history(FIRST, RIVAL, "{\"op\":\"lost\",\"amount\":7}");
    assertThat(one("seat-one-holder", 1_000).held()).isNull();
    assertThat(warnings)
        .map(Message::toString)
        .containsExactly(
            "history.jsonl.gz lacks operations: the generator could not write all of them down.");
  }

  @Test
  void of_another_system_its_history_is_judged_and_what_only_facts_can_tell_withholds_nothing()
      throws IOException {
    history(FIRST);
    assertThat(invariants(0))
        .isNotEmpty()
        .noneMatch(check -> check.held() == null && check.applies());
    history(FIRST, RIVAL);
    assertThat(one("seat-one-holder", 0).held()).isFalse();
  }

  @Test
  void of_another_system_without_a_history_nothing_is_judged() {
    assertThat(invariants(0)).isEmpty();
  }

  @Test
  void a_run_that_is_older_than_the_question_for_facts_owes_none() throws IOException {
    history(FIRST, PAID);
    ledger();
    assertThat(invariants(1_000)).noneMatch(check -> check.held() == null && check.applies());
    assertThat(one("acknowledged-kept", 1_000).closestCall())
        .hasToString("the app was not asked for its rows");
  }

  @Test
  void facts_that_were_asked_for_and_did_not_come_whole_leave_open_what_they_would_tell()
      throws IOException {
    history(FIRST, PAID);
    ledger();
    packed(FactsFile.NAME, "");
    for (String id : List.of("acknowledged-kept", "events-once", "permits-come-back")) {
      Invariant open = one(id, 1_000);
      assertThat(open.held()).as(id).isNull();
      assertThat(open.applies()).as(id).isTrue();
      assertThat(open.closestCall()).hasToString("the app's facts did not come whole");
    }
  }

  @Test
  void probes_are_not_the_loads_own_operations() throws IOException {
    history(FIRST, FIRST.replace("\"user\"", "\"probe\":\"again\",\"user\""));
    invariants(1_000);
    assertThat(operations).containsEntry("hold", 1L);
  }

  @Test
  void a_broken_invariant_is_told_first_even_where_nothing_else_counts() throws IOException {
    history(FIRST, RIVAL);
    Reasons reasons = new Reasons();
    reasons.add(Verdict.FAIL, Message.of("Too slow."));
    reasons.invariants(invariants(1_000));
    assertThat(reasons.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(reasons.texts().get(0).toString()).contains("is broken: ");
    reasons.add(Verdict.INVALID, Message.of("The clock jumped."));
    assertThat(reasons.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(reasons.texts()).hasSize(2);
    assertThat(reasons.texts().get(0)).hasToString("The clock jumped.");
    assertThat(reasons.texts().get(1).toString()).contains("is broken: ");
  }

  private Invariant one(String id, long stackStartMillis) {
    return invariants(stackStartMillis).stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Invariant> invariants(long stackStartMillis) {
    operations.clear();
    return RunInvariants.of(folder, manifest(stackStartMillis), List.of(), warnings, operations);
  }

  private static String hold(long user, long start, long end, String id) {
    return ("{'op':'hold','user':%d,'schedule':1,'seats':[4],'key':'%s','ref':'%s','start':%d,"
            + "'end':%d,'outcome':'ok','status':201,'expires':400000}")
        .replace('\'', '"')
        .formatted(user, id, id, start, end);
  }

  private void history(String... lines) throws IOException {
    packed(HistoryFile.NAME, String.join("\n", lines) + "\n");
  }

  private void packed(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void ledger() throws IOException {
    Files.writeString(folder.resolve(LedgerFile.NAME), "{\"before\":{},\"after\":{}}");
  }

  private static RunManifest manifest(long stackStartMillis) {
    return new RunManifest(
        1,
        "s",
        "s",
        1,
        1,
        "open",
        List.of(),
        0,
        1_000L,
        0,
        1_000,
        Outcome.FINISHED,
        null,
        "run s",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        1,
        1,
        stackStartMillis,
        null,
        null,
        null);
  }
}
