package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Http;
import dev.headroom.chaos.wire.Loopback;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;

/** One call that ends a fault; to end what isn't there has to be no error. */
public final class HttpUndo implements UndoKind {
  static final String NAME = "http";
  private static final int NOT_FOUND = 404;

  HttpUndo() {}

  public static Undo of(String title, String method, URI uri) {
    return new Undo(NAME, title, Map.of("method", method, "uri", uri.toString()));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Where the call is unknown the fault can't be in force: it is another app by now. */
  @Override
  public void undo(Undo undo) throws IOException {
    URI uri = URI.create(undo.detail("uri"));
    if (Loopback.nobodyAt(uri)) {
      return;
    }
    try {
      Http.Answer answer = Http.call(undo.detail("method"), uri, Map.of(), "");
      if (answer.status() != NOT_FOUND) {
        answer.orRefusal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + uri + " was called");
    }
  }
}
