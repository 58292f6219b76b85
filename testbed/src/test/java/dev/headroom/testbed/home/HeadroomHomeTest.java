package dev.headroom.testbed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadroomHomeTest {
  private static final Path USER = Path.of("/home/someone");

  @TempDir private Path temp;

  @Test
  void the_own_variable_wins_over_xdg_and_that_over_the_user_home() {
    Map<String, String> both = Map.of("HEADROOM_HOME", "/a", "XDG_CACHE_HOME", "/b");
    assertThat(HeadroomHome.from(both, USER).root()).isEqualTo(Path.of("/a"));
    Map<String, String> xdg = Map.of("XDG_CACHE_HOME", "/b");
    assertThat(HeadroomHome.from(xdg, USER).root()).isEqualTo(Path.of("/b/headroom"));
    assertThat(HeadroomHome.from(Map.of(), USER).root())
        .isEqualTo(Path.of("/home/someone/.cache/headroom"));
  }

  @Test
  void a_cache_is_filled_once_by_however_many_at_the_same_time() throws Exception {
    HeadroomHome home = new HeadroomHome(temp);
    AtomicInteger fillings = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Path>> found =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          together.countDown();
                          together.await();
                          return home.cached("data", directory -> fillings.incrementAndGet());
                        }))
            .toList();
    for (Future<Path> path : found) {
      assertThat(path.get()).isDirectory();
    }
    threads.shutdown();
    assertThat(fillings).hasValue(1);
  }

  @Test
  void a_filling_that_failed_is_not_taken_for_a_cache() throws IOException {
    HeadroomHome home = new HeadroomHome(temp);
    assertThatThrownBy(() -> home.cached("data", HeadroomHomeTest::halfThenFail))
        .isInstanceOf(IOException.class);
    Path filled =
        home.cached("data", directory -> Files.writeString(directory.resolve("whole"), ""));
    try (var files = Files.list(filled)) {
      assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("whole");
    }
  }

  @Test
  void a_tree_is_copied_whole_and_deleted_whole() throws IOException {
    Path source = Files.createDirectories(temp.resolve("source/deep"));
    Files.writeString(source.resolve("file"), "text");
    FileTrees.copy(temp.resolve("source"), temp.resolve("target"));
    assertThat(temp.resolve("target/deep/file")).hasContent("text");
    FileTrees.delete(temp.resolve("target"));
    assertThat(temp.resolve("target")).doesNotExist();
    FileTrees.delete(temp.resolve("target"));
  }

  private static void halfThenFail(Path directory) throws IOException {
    Files.writeString(directory.resolve("half"), "");
    throw new IOException("the disk is full");
  }
}
