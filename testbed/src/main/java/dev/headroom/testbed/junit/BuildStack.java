package dev.headroom.testbed.junit;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Part;
import dev.headroom.testbed.RunningStack;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackRegistry;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.home.FileMutex;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The stores of one build: the first test JVM starts them, the later ones find them. */
final class BuildStack {
  private final HeadroomHome home;
  private final ProcessHandle owner;

  BuildStack(HeadroomHome home, ProcessHandle owner) {
    this.home = home;
    this.owner = owner;
  }

  Endpoints endpoints() throws IOException {
    Owner build = Owner.of(owner);
    Path note = home.builds().resolve(build.pid() + "-" + build.startMillis());
    return FileMutex.holding(
        home.builds().resolve("lock"),
        () -> {
          Optional<Endpoints> running = running(note);
          return running.isPresent() ? running.get() : start(note);
        });
  }

  private Optional<Endpoints> running(Path note) throws IOException {
    try {
      return new StackRegistry(home)
          .find(Files.readString(note))
          .filter(stack -> stack.parts().stream().allMatch(Part::alive))
          .map(RunningStack::state)
          .flatMap(state -> Optional.ofNullable(state.endpoints()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("resource") // lives as long as the build, not as long as this JVM
  private Endpoints start(Path note) throws IOException {
    StaleNotes.delete(home);
    Stack stack = Stack.start(StackSpec.stores().ownedBy(owner));
    Files.writeString(note, stack.id());
    return stack.endpoints();
  }
}
