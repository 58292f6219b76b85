package dev.headroom.capacity.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

  private static final Words KOREAN = Words.of(Language.KO);

  @Test
  void a_list_and_a_range_are_joined_as_the_language_does() {
    Message list = Message.listed(List.of("a", "b", "c"));
    assertThat(list).hasToString("a, b and c");
    assertThat(KOREAN.say(list)).isEqualTo("a, b, c");
    assertThat(Message.listed(List.of("a"))).hasToString("a");
    assertThat(Message.listed(List.of("a", "b"))).hasToString("a and b");
    assertThat(Message.listed(List.of())).hasToString("");
    assertThat(KOREAN.say(Message.range("4.6", "5.3"))).isEqualTo("4.6–5.3");
  }

  @Test
  void counts_know_one_from_several() {
    assertThat(Message.counted(1, "{0} request", "{0} requests")).hasToString("1 request");
    assertThat(Message.counted(109_837, "{0} request", "{0} requests"))
        .hasToString("109,837 requests");
    assertThat(Message.counted(0, "{0} of {1}", "{0} of {1} each", "x")).hasToString("0 of x each");
  }

  @Test
  void data_stays_as_it_is_braces_and_all() {
    Message hostile = Message.of("{0}, {1}", "{1} $1 \\", Message.data("{0}"));
    assertThat(hostile).hasToString("{1} $1 \\, {0}");
    assertThat(KOREAN.say(Message.data("{0:은/는}"))).isEqualTo("{0:은/는}");
  }

  @Test
  void what_it_has_no_words_for_is_said_in_english_and_told() {
    List<String> missing = new ArrayList<>();
    Words listening = Words.of(Language.KO, missing::add);
    assertThat(listening.say(Message.of("nobody said {0} yet", 7))).isEqualTo("nobody said 7 yet");
    listening.say(Message.data("data"));
    listening.say(Message.of("{0} {1}", "a", "b"));
    listening.say(Message.name("a name from a log"));
    assertThat(missing).containsExactly("nobody said {0} yet");
  }

  @Test
  void only_english_takes_the_capital_from_a_sentence_inside_another() {
    assertThat(Words.ENGLISH.inSentence("Every check held")).isEqualTo("every check held");
    assertThat(Words.ENGLISH.inSentence("PASS")).isEqualTo("PASS");
    assertThat(KOREAN.inSentence("Redis 응답")).isEqualTo("Redis 응답");
  }

  @Test
  void sentences_stand_one_after_the_other() {
    assertThat(Message.sentences(List.of(Message.of("One."), Message.NONE, Message.of("Two."))))
        .hasToString("One. Two.");
  }
}
