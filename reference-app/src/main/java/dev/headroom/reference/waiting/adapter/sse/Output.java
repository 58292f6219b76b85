package dev.headroom.reference.waiting.adapter.sse;

import java.io.IOException;

/** Where a stream goes; none of it blocks. */
interface Output {

  /** Whether something can be written now; once it says no, it calls back when it can. */
  boolean isReady();

  void write(byte[] bytes) throws IOException;

  void flush() throws IOException;

  /** Ends the answer, after which nothing may be called. */
  void complete();
}
