package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.html.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code report.html}: one file that needs nothing else; its script only adds to what stands there
 * without it. The same run always gives the same bytes.
 */
public final class HtmlReport {
  static final String TEMPLATES = "dev.headroom.capacity.report.template";

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param summaryJson the contents of {@code summary.json}, embedded for programs
   * @throws IOException if the file can't be written
   */
  public static void write(JudgedRun run, String summaryJson, Path file) throws IOException {
    write(run, summaryJson, Words.ENGLISH, file);
  }

  /** The same in another language. */
  public static void write(JudgedRun run, String summaryJson, Words words, Path file)
      throws IOException {
    try (Writer writer = writer(file)) {
      write(Page.of(run, summaryJson), words, writer);
    }
  }

  /** Replaces what UTF-8 can't hold, half a surrogate pair from somebody's file, say. */
  static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  /** Writes the page and leaves the writer open. */
  static void write(Page page, Words words, Writer writer) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    Map<String, Object> parameters =
        Map.of(
            "page", page,
            "style", Packaged.STYLE,
            "script", Packaged.SCRIPT,
            "scriptHash", Packaged.SCRIPT_HASH,
            "words", words);
    engine.render("report.jte", parameters, new WriterOutput(writer));
  }

  /** The page as text. */
  public static String render(JudgedRun run, String summaryJson) {
    return render(run, summaryJson, Words.ENGLISH);
  }

  /** The page as text in a language. */
  public static String render(JudgedRun run, String summaryJson, Words words) {
    StringWriter text = new StringWriter();
    write(Page.of(run, summaryJson), words, text);
    return text.toString();
  }
}
