package dev.headroom.capacity.read;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * The tags of an XML file with their attributes, and what text stands before each. By hand, because
 * JMeter writes characters that XML 1.0 forbids and a parser would stop at, and because damage has
 * to be told by the byte. Document types are passed over: their entities don't exist, inside or
 * outside the file.
 */
final class XmlTags {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NAME = 1 << 10;
  private static final int MOST_ATTRIBUTES = 1_000;

  /** What a tag does. */
  enum Kind {
    START,
    EMPTY,
    END
  }

  private final ByteInput in;
  private final Charset charset;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Map<String, String> attributes = new HashMap<>();
  private Kind kind = Kind.EMPTY;
  private String name = "";
  private String before = "";
  private long offset;

  XmlTags(ByteInput in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /**
   * Takes the next tag; false at the end of the file.
   *
   * @throws EOFException if the file ends inside one
   */
  boolean next() throws IOException, DamagedException {
    text.reset();
    while (in.more()) {
      offset = in.offset();
      int b = in.readByte();
      if (b != '<') {
        keep(b);
      } else if (tag()) {
        before = XmlText.decoded(text, charset);
        return true;
      }
    }
    return false;
  }

  /** Reads what follows {@code <}; false for what is no tag. */
  private boolean tag() throws IOException, DamagedException {
    int b = in.readByte();
    if (b == '?') {
      skipTo("?>");
      return false;
    }
    if (b == '!') {
      declaration();
      return false;
    }
    ByteArrayOutputStream outside = new ByteArrayOutputStream();
    text.writeTo(outside);
    text.reset();
    attributes.clear();
    kind = b == '/' ? Kind.END : Kind.START;
    int end = name(b == '/' ? in.readByte() : b);
    name = XmlText.decoded(text, charset);
    end = afterSpace(end);
    while (kind != Kind.END && end != '>' && end != '/') {
      end = attribute(end);
    }
    if (end == '/' && kind == Kind.START) {
      kind = Kind.EMPTY;
      end = in.readByte();
    }
    if (end != '>') {
      throw new DamagedException("a tag of " + shortened(name) + " that makes no sense");
    }
    text.reset();
    outside.writeTo(text);
    return true;
  }

  /** Reads a name whose first byte is known and returns what ended it. */
  private int name(int first) throws IOException, DamagedException {
    text.reset();
    int b = first;
    while (b > ' ' && "<>/='\"&".indexOf(b) < 0) {
      text.write(b);
      if (text.size() > LONGEST_NAME) {
        throw new DamagedException("a name of more than " + LONGEST_NAME + " bytes");
      }
      b = in.readByte();
    }
    if (text.size() == 0) {
      throw new DamagedException("a tag without a name");
    }
    return b;
  }

  private int attribute(int first) throws IOException, DamagedException {
    int end = afterSpace(name(first));
    String key = XmlText.decoded(text, charset);
    int quote = end == '=' ? afterSpace(in.readByte()) : 0;
    if (quote != '"' && quote != '\'') {
      throw new DamagedException("an attribute without a value");
    }
    text.reset();
    for (int b = in.readByte(); b != quote; b = in.readByte()) {
      if (b == '<') {
        throw new DamagedException("an attribute whose quote is not closed");
      }
      keep(b < ' ' ? ' ' : b);
    }
    if (attributes.size() == MOST_ATTRIBUTES) {
      throw new DamagedException("a tag of more than " + MOST_ATTRIBUTES + " attributes");
    }
    attributes.put(key, XmlText.decoded(text, charset));
    return afterSpace(in.readByte());
  }

  private int afterSpace(int b) throws IOException {
    int next = b;
    while (next <= ' ') {
      next = in.readByte();
    }
    return next;
  }

  private void declaration() throws IOException {
    int first = in.readByte();
    if (first == '-') {
      skipTo("-->");
    } else if (first == '[') {
      skipTo("]]>");
    } else {
      int depth = 0;
      for (int b = first; b != '>' || depth > 0; b = in.readByte()) {
        depth += b == '[' ? 1 : b == ']' ? -1 : 0;
      }
    }
  }

  private void skipTo(String end) throws IOException {
    int found = 0;
    while (found < end.length()) {
      int b = in.readByte();
      if (b == end.charAt(found)) {
        found++;
      } else if (found < 2 || b != end.charAt(1)) {
        found = b == end.charAt(0) ? 1 : 0;
      }
    }
  }

  private void keep(int b) {
    if (text.size() < LONGEST_TEXT) {
      text.write(b);
    }
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  /** An attribute's value, or what stands for one that is not there. */
  String attribute(String key, String otherwise) {
    return attributes.getOrDefault(key, otherwise);
  }

  boolean has(String key) {
    return attributes.containsKey(key);
  }

  /** Text between the tag before and this one. */
  String textBefore() {
    return before;
  }

  /** Where the tag begins, bytes. */
  long offset() {
    return offset;
  }
}
