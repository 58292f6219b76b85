package dev.headroom.reference.waiting.adapter.sse;

import java.io.IOException;

/** Where a stream goes; none of it blocks. */
interface Output {

  /** Whether all that was written is out; once it says no, it calls back when it is. */
  boolean isReady() throws IOException;

  /** Takes what is to go out with the next look whether it is ready. */
  void write(byte[] bytes) throws IOException;

  /** Ends it at once; what isn't out yet is lost. */
  void close();
}
