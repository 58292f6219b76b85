package dev.headroom.capacity.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticleTest {

  @Test
  void a_syllable_tells_by_its_final_consonant() {
    assertThat(Particle.after("결제", "이", "가")).isEqualTo("가");
    assertThat(Particle.after("대기열", "이", "가")).isEqualTo("이");
    assertThat(Particle.after("좌석 선점", "은", "는")).isEqualTo("은");
  }

  @Test
  void after_l_the_particle_of_direction_keeps_its_vowel_away() {
    assertThat(Particle.after("대기열", "으로", "로")).isEqualTo("로");
    assertThat(Particle.after("연결 풀", "으로", "로")).isEqualTo("로");
    assertThat(Particle.after("선점", "으로", "로")).isEqualTo("으로");
    assertThat(Particle.after("--injectors 2", "으로", "로")).isEqualTo("로");
  }

  @Test
  void digits_and_units_are_heard_as_they_are_spoken() {
    assertThat(Particle.after("p95", "이", "가")).isEqualTo("가");
    assertThat(Particle.after("p99", "이", "가")).isEqualTo("가");
    assertThat(Particle.after("p50", "이", "가")).isEqualTo("이");
    assertThat(Particle.after("10,000", "은", "는")).isEqualTo("은");
    assertThat(Particle.after("97 %", "이라", "라")).isEqualTo("라");
    assertThat(Particle.after("512\u00a0MiB", "을", "를")).isEqualTo("를");
    assertThat(Particle.after("739 ms", "을", "를")).isEqualTo("를");
  }

  @Test
  void what_stands_in_brackets_or_quotes_is_looked_through() {
    assertThat(Particle.after("“결제”", "은", "는")).isEqualTo("는");
    assertThat(Particle.after("응답 시간 (p95)", "이", "가")).isEqualTo("이");
    assertThat(Particle.after("", "이", "가")).isEqualTo("가");
  }
}
