package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JMeter's results as XML, {@code testResults} of the versions 1.0 to 1.2. Damage ends it. */
final class JtlXmlReader implements LogReader {

  private static final Pattern ROOT =
      Pattern.compile("\\A\uFEFF?\\s*<(\\?xml|!--|!DOCTYPE|testResults).*", Pattern.DOTALL);
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z][-\\w.:]*)[\"']");

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return ROOT.matcher(text).matches() && text.contains("<testResults");
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    JtlSamples samples = new JtlSamples(file, into);
    try (ByteInput in = new ByteInput(file)) {
      XmlTags tags = new XmlTags(in, charset(RunFormat.head(file)));
      JtlElements elements = new JtlElements(samples);
      try {
        while (tags.next()) {
          elements.read(tags);
        }
        if (!elements.whole()) {
          throw new EOFException();
        }
      } catch (EOFException e) {
        samples.damages().add(tags.offset(), "the file ends before </testResults>");
      } catch (DamagedException e) {
        samples.damages().add(tags.offset(), e.getMessage());
      }
      elements.end();
      samples.end(in.offset());
      if (elements.untold()) {
        samples.note("{0} has samples without s or rc: whether they failed is not known.");
      }
    }
  }

  private static Charset charset(byte[] head) {
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }
}
