package dev.headroom.capacity.report;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.html.CapacityPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** A page about capacity as text. The same page always gives the same bytes. */
final class CapacityHtml {
  private CapacityHtml() {}

  static String render(CapacityPage page, Words words) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, CapacityHtml.class.getClassLoader(), HtmlReport.TEMPLATES);
    Map<String, Object> parameters =
        Map.of(
            "page", page,
            "style", Packaged.CAPACITY_STYLE,
            "script", Packaged.SCRIPT,
            "scriptHash", Packaged.SCRIPT_HASH,
            "words", words);
    StringOutput text = new StringOutput();
    engine.render("capacity.jte", parameters, text);
    return text.toString();
  }

  static void write(CapacityPage page, Words words, Path file) throws IOException {
    try (Writer writer = HtmlReport.writer(file)) {
      writer.write(render(page, words));
    }
  }
}
