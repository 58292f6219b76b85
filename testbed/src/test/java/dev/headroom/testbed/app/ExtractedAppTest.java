package dev.headroom.testbed.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.support.FakeAppJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtractedAppTest {
  @TempDir private Path temp;

  @Test
  void a_jar_without_the_tools_is_run_as_it_is() throws IOException {
    Path jar = FakeAppJar.in(temp);
    assertThat(ExtractedApp.of(new HeadroomHome(temp), jar)).isEqualTo(jar);
  }

  @Test
  void a_jar_that_was_built_again_is_extracted_again() throws IOException {
    Path jar = FakeAppJar.in(temp);
    String before = ExtractedApp.key(jar);
    assertThat(ExtractedApp.key(jar)).isEqualTo(before);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
    assertThat(ExtractedApp.key(jar)).isNotEqualTo(before);
  }
}
