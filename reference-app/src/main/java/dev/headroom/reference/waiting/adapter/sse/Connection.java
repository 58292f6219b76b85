package dev.headroom.reference.waiting.adapter.sse;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A stream's way out through the servlet container, without blocking. Whatever ends it, its owner
 * hears of it once.
 */
final class Connection implements Output, WriteListener, AsyncListener {
  private final EventStream stream;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Consumer<Boolean> ended;
  private final AtomicBoolean over = new AtomicBoolean();

  private Connection(
      EventStream stream, AsyncContext context, ServletOutputStream out, Consumer<Boolean> ended) {
    this.stream = stream;
    this.context = context;
    this.out = out;
    this.ended = ended;
  }

  /**
   * Begins the answer; the container calls back when it can be written.
   *
   * @param ended told at the end whether it came by a failure
   */
  static void open(
      EventStream stream,
      HttpServletRequest request,
      HttpServletResponse response,
      Consumer<Boolean> ended)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    ServletOutputStream out = response.getOutputStream();
    Connection connection = new Connection(stream, context, out, ended);
    context.addListener(connection);
    out.setWriteListener(connection);
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void complete() {
    context.complete();
  }

  @Override
  public void onWritePossible() {
    stream.writable(this);
  }

  @Override
  public void onError(Throwable failure) {
    fail();
  }

  @Override
  public void onError(AsyncEvent event) {
    fail();
    event.getAsyncContext().complete();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    fail();
    event.getAsyncContext().complete();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end(false);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}

  private void fail() {
    stream.giveUp();
    end(true);
  }

  private void end(boolean failed) {
    if (over.compareAndSet(false, true)) {
      ended.accept(failed);
    }
  }
}
