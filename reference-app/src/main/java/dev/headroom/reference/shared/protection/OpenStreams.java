package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.web.LastingCall;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** How many event streams each client has open; as many entries as there are such clients. */
final class OpenStreams {
  private static final String STREAM = "/subscribe";
  private final Map<Object, Integer> open = new ConcurrentHashMap<>();
  private final int most;

  OpenStreams(int most) {
    this.most = most;
  }

  /** The rest of the way of a call. */
  interface Way {
    void go() throws IOException, ServletException;
  }

  static boolean isStream(HttpServletRequest call) {
    return call.getRequestURI().endsWith(STREAM);
  }

  /** Goes the way and counts the stream until it ends; false when the client has enough. */
  boolean follow(Object client, HttpServletRequest call, Way way)
      throws IOException, ServletException {
    if (open.merge(client, 1, Integer::sum) > most) {
      close(client);
      return false;
    }
    boolean goesOn = false;
    try {
      way.go();
      Optional<CompletableFuture<?>> end = LastingCall.endOf(call);
      goesOn = end.isPresent() || call.isAsyncStarted();
      if (end.isPresent()) {
        end.get().whenComplete((done, failure) -> close(client));
      } else if (goesOn) {
        call.getAsyncContext().addListener(new End(client));
      }
    } finally {
      if (!goesOn) {
        close(client);
      }
    }
    return true;
  }

  int clients() {
    return open.size();
  }

  private void close(Object client) {
    open.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Tomcat tells every end of an asynchronous call as completion, after whatever led to it. */
  private final class End implements AsyncListener {
    private final Object client;

    End(Object client) {
      this.client = client;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      close(client);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
