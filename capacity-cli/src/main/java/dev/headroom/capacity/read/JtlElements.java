package dev.headroom.capacity.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Makes samples of the elements of an XML file. A sample inside another is a part of it, such as
 * the answer before a redirect; inside a transaction it is a sample of its own.
 */
final class JtlElements {

  private static final int DEEPEST = 200;
  private static final String ROOT = "testResults";
  private static final String NO_LABEL = "request";

  /** An element that is not closed yet. */
  private static final class Open {
    private final String name;
    private final @Nullable JtlSample sample;
    private String code = "";
    private String responseMessage = "";
    private String failureMessage = "";

    Open(String name, @Nullable JtlSample sample) {
      this.name = name;
      this.sample = sample;
    }

    boolean hasParts() {
      return sample != null && !JtlSample.isTransaction(responseMessage);
    }
  }

  private final JtlSamples samples;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean urlEncoded;
  private boolean whole;
  private boolean untold;

  JtlElements(JtlSamples samples) {
    this.samples = samples;
  }

  /** Whether the last {@code testResults} was closed. */
  boolean whole() {
    return whole;
  }

  /** Whether there are samples of which nothing says if they failed. */
  boolean untold() {
    return untold;
  }

  void read(XmlTags tag) throws DamagedException {
    if (tag.kind() == XmlTags.Kind.END) {
      close(tag);
      return;
    }
    if (tag.name().equals(ROOT)) {
      String version = tag.attribute("version", "1.0");
      urlEncoded = version.isEmpty() || version.equals("1.0");
      whole = false;
    }
    if (open.size() == DEEPEST) {
      throw new DamagedException("elements more than " + DEEPEST + " deep");
    }
    Open element = tag.has("t") && (tag.has("ts") || tag.has("lb")) ? sample(tag) : other(tag);
    open.push(element);
    if (tag.kind() == XmlTags.Kind.EMPTY) {
      end(open.pop());
    }
  }

  private static Open other(XmlTags tag) {
    return new Open(tag.name(), null);
  }

  private void close(XmlTags tag) throws DamagedException {
    if (open.isEmpty() || !open.peek().name.equals(tag.name())) {
      throw new DamagedException("a closing tag without the opening one");
    }
    Open closed = open.pop();
    if (closed.name.equals("failureMessage")) {
      failed(tag.textBefore());
    }
    end(closed);
  }

  private void failed(String message) {
    for (Open element : open) {
      if (element.sample != null) {
        element.failureMessage =
            element.failureMessage.isBlank() ? message : element.failureMessage;
        return;
      }
    }
  }

  private void end(Open closed) {
    whole |= closed.name.equals(ROOT);
    JtlSample sample = closed.sample;
    if (sample != null) {
      boolean ok = sample.errors() == 0;
      samples.add(
          sample.failedWith(
              ok
                  ? ""
                  : JtlSample.failure(closed.code, closed.responseMessage, closed.failureMessage)));
    }
  }

  /** Ends samples that stand in the file, though not what follows them. */
  void end() {
    open.forEach(this::end);
    open.clear();
  }

  private Open sample(XmlTags tag) {
    String message = text(tag, "rm", "");
    boolean part = open.stream().anyMatch(Open::hasParts);
    try {
      long count = number(tag, "sc", "1");
      String code = text(tag, "rc", text(tag, "rs", ""));
      boolean told = tag.has("s") || !code.isEmpty() || tag.has("ec");
      boolean ok =
          tag.has("s")
              ? !tag.attribute("s", "true").equals("false")
              : code.isEmpty() || JtlSample.isSuccess(code);
      Open element =
          new Open(
              tag.name(),
              new JtlSample(
                  tag.offset(),
                  number(tag, "ts", ""),
                  number(tag, "t", ""),
                  text(tag, "lb", NO_LABEL),
                  "",
                  count,
                  count == 1 && (tag.has("s") || !code.isEmpty())
                      ? (ok ? 0 : 1)
                      : number(tag, "ec", ok ? "0" : Long.toString(count)),
                  told,
                  part || JtlSample.isTransaction(message),
                  text(tag, "tn", ""),
                  text(tag, "hn", ""),
                  (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number(tag, "na", "-1")))));
      element.code = code;
      untold |= !told;
      element.responseMessage = message;
      return element;
    } catch (NumberFormatException e) {
      samples.damages().add(tag.offset(), "a sample whose numbers can't be read");
      return other(tag);
    }
  }

  private static long number(XmlTags tag, String attribute, String otherwise) {
    return Long.parseLong(tag.attribute(attribute, otherwise));
  }

  private String text(XmlTags tag, String attribute, String otherwise) {
    String value = tag.attribute(attribute, otherwise);
    if (!urlEncoded) {
      return value;
    }
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
