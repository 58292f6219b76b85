package dev.headroom.chaos.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * ApiVersions (version 0), which each broker answers to each client, in some hundred bytes. A
 * larger answer is many of them, asked for at once.
 */
final class KafkaRoundTrips extends RoundTrips {
  private static final short API_VERSIONS = 18;
  private static final short VERSION = 0;
  private static final short NO_CLIENT_ID = -1;
  private static final int REQUEST_BYTES = 2 + 2 + 4 + 2;
  private static final int LARGEST_ANSWER = 1 << 20;
  // Brokers read a connection's requests one by one; these fit into what the system buffers.
  private static final int AT_ONCE = 100;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  KafkaRoundTrips(InetSocketAddress address) throws IOException {
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.connect(address, Math.toIntExact(PATIENCE.toMillis()));
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      try (socket) {
        throw e;
      }
    }
  }

  @Override
  void ask() throws IOException {
    send(1);
    receive();
  }

  @Override
  void askFor(int bytes) throws IOException {
    for (int received = 0; received < bytes; ) {
      send(1);
      int size = receive();
      received += size;
      int further = Math.min(AT_ONCE, Math.max(0, (bytes - received + size - 1) / size));
      send(further);
      for (int i = 0; i < further; i++) {
        received += receive();
      }
    }
  }

  private void send(int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int i = 0; i < times; i++) {
      out.writeInt(REQUEST_BYTES);
      out.writeShort(API_VERSIONS);
      out.writeShort(VERSION);
      out.writeInt(i);
      out.writeShort(NO_CLIENT_ID);
    }
    socket.getOutputStream().write(bytes.toByteArray());
  }

  private int receive() throws IOException {
    int size = in.readInt();
    if (size <= 0 || size > LARGEST_ANSWER) {
      throw new IOException("not an answer of Kafka: " + size + " bytes");
    }
    in.skipNBytes(size);
    return Integer.BYTES + size;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
