package dev.headroom.capacity.cli;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language of what people read; never taken from the locale, so that output is the same. */
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "en|ko",
      converter = Converter.class,
      defaultValue = "en",
      description =
          "language of the page, report.md and the terminal; what programs read (summary.json,"
              + " junit.xml) stays English, and so does what has no Korean yet")
  private Language language = Language.EN;

  Words words() {
    return Words.of(language);
  }

  /** The console, printing in that language. */
  Console of(Console console) {
    Words words = words();
    return new Console(
        console.out(),
        console.err(),
        console.result().in(words),
        console.progress().in(words),
        console.live());
  }

  /** Reads one as it is written. */
  static final class Converter implements ITypeConverter<Language> {

    @Override
    public Language convert(String written) {
      return switch (written.strip().toLowerCase(Locale.ROOT)) {
        case "en" -> Language.EN;
        case "ko" -> Language.KO;
        default -> throw new TypeConversionException("'" + written + "' is none of en, ko");
      };
    }
  }
}
