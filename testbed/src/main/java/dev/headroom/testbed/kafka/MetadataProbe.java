package dev.headroom.testbed.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Asks a broker for the cluster's metadata, without topics, as every client does first. Spoken by
 * hand (Kafka protocol, Metadata request version 1) because a client retries, logs and lives on in
 * threads, in the JVM of whoever starts the stack.
 */
final class MetadataProbe {
  private static final short METADATA = 3;
  private static final short VERSION = 1;
  private static final short NO_CLIENT_ID = -1;
  private static final int REQUEST_BYTES = 2 + 2 + 4 + 2 + 4;
  private static final int ANSWER_MILLIS = 2_000;

  private MetadataProbe() {}

  /** Whether the answer lists at least one broker. */
  static boolean answers(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      int correlation = port;
      out.writeInt(REQUEST_BYTES);
      out.writeShort(METADATA);
      out.writeShort(VERSION);
      out.writeInt(correlation);
      out.writeShort(NO_CLIENT_ID);
      out.writeInt(0);
      out.flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      in.readInt();
      return in.readInt() == correlation && in.readInt() > 0;
    }
  }
}
