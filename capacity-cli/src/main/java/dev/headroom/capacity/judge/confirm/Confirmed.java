package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.read.UnreadableLogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a run's {@code --confirm} came to.
 *
 * @param found null where nothing could be changed
 * @param refusal why not; empty where something was
 * @param second name of the second run's folder, beside the first; empty without one
 */
public record Confirmed(@Nullable Confirmation found, Message refusal, String second) {
  /** The file in the folder of the run that had the suspect. */
  public static final String NAME = "confirm.json";

  /** Of a suspect that was changed. */
  public static Confirmed of(Confirmation found, String second) {
    return new Confirmed(found, Message.NONE, second);
  }

  /** Of a run after which nothing could be changed. */
  public static Confirmed refused(Message why) {
    return new Confirmed(null, why, "");
  }

  /**
   * What a results folder says of it; null where nothing was to be confirmed.
   *
   * @throws UnreadableLogException if it can't be understood
   */
  public static @Nullable Confirmed in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return Keepsake.read(file, Confirmed.class);
    } catch (IOException | IllegalArgumentException broken) {
      UnreadableLogException unreadable =
          new UnreadableLogException(
              file + " can't be read: " + broken.getMessage() + ".",
              "Move it away to see the run without it, or run it again with --confirm.");
      unreadable.initCause(broken);
      throw unreadable;
    }
  }
}
