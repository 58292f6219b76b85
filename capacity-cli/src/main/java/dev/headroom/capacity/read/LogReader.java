package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.nio.file.Path;

/** Reads raw logs of one format. */
interface LogReader {

  /**
   * @param head the first bytes of a file, up to {@link RunFormat#HEAD_BYTES}
   * @return whether the file is of this format, by its content
   */
  boolean recognises(byte[] head);

  /**
   * Adds a file's records to a log; damage ends it and is noted there.
   *
   * @throws UnreadableLogException if nothing of the file can be read
   */
  void read(Path file, RequestLogBuilder into) throws IOException;
}
