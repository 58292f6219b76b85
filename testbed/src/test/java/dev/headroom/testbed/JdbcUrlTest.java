package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcUrlTest {
  private static final String URL = "jdbc:mariadb://127.0.0.1:3306/headroom";

  @Test
  void the_port_is_the_servers() {
    assertThat(JdbcUrl.port(URL)).isEqualTo(3306);
  }

  @Test
  void only_the_port_changes() {
    assertThat(JdbcUrl.withPort(URL, 15_001)).isEqualTo("jdbc:mariadb://127.0.0.1:15001/headroom");
  }
}
