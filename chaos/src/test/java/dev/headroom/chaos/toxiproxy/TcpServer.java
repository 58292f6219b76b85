package dev.headroom.chaos.toxiproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on a free loopback port, a thread for each connection. */
final class TcpServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Behaviour behaviour;

  interface Behaviour {
    void serve(Socket connection) throws IOException;
  }

  private TcpServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    listener = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  static TcpServer serving(Behaviour behaviour) throws IOException {
    return new TcpServer(behaviour);
  }

  /** Answers with what it hears. */
  static TcpServer echo() throws IOException {
    return serving(
        connection -> connection.getInputStream().transferTo(connection.getOutputStream()));
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connection.setTcpNoDelay(true);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      behaviour.serve(connection);
    } catch (IOException e) {
      // A connection that the test cut.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "tcp-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
