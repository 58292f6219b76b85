package dev.headroom.load.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads scenario files. */
public final class ScenarioFile {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Duration.class, scalar(Duration.class, Durations::parse))
                  .addDeserializer(Range.class, scalar(Range.class, Range::parse))
                  .addDeserializer(Think.class, scalar(Think.class, Think::parse))
                  .addDeserializer(SeatCount.class, scalar(SeatCount.class, SeatCount::parse))
                  .addDeserializer(Percent.class, scalar(Percent.class, Percent::parse))
                  .addDeserializer(Step.class, scalar(Step.class, Step::parse))
                  .addKeyDeserializer(Step.class, new StepKey()))
          .build();

  private ScenarioFile() {}

  /**
   * @throws ScenarioException when the file cannot be read or says something that cannot be played
   */
  public static Scenario read(Path file) throws ScenarioException {
    String text = text(file);
    try {
      Scenario scenario = YAML.readValue(text, Scenario.class);
      if (scenario == null) {
        throw new ScenarioException(file + ": the file is empty");
      }
      return scenario;
    } catch (JsonMappingException e) {
      throw new ScenarioException(file + ":" + SourceLine.of(text, e) + ": " + what(e));
    } catch (JsonProcessingException e) {
      throw new ScenarioException(file + ":" + e.getLocation().getLineNr() + ": " + what(e));
    }
  }

  private static String text(Path file) throws ScenarioException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioException(file + ": cannot be read (" + e + ")");
    }
  }

  private static String what(JsonProcessingException e) {
    String place = "";
    if (e instanceof JsonMappingException mapping) {
      place =
          mapping.getPath().stream()
              .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
              .collect(Collectors.joining("."))
              .replace(".[", "[");
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown key '%s'; known here: %s"
          .formatted(
              place,
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    Throwable root = e.getCause() instanceof IllegalArgumentException cause ? cause : e;
    String message =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root.getMessage();
    String line =
        String.valueOf(message)
            .lines()
            .findFirst()
            .orElse("unreadable")
            .replaceFirst("Missing required creator property ('\\w+').*", "$1 is missing");
    return place.isEmpty() ? line : place + ": " + line;
  }

  private static <T> StdScalarDeserializer<T> scalar(Class<T> type, Function<String, T> parse) {
    return new StdScalarDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
          return parse.apply(parser.getText());
        } catch (IllegalArgumentException e) {
          throw new InvalidFormatException(parser, e.getMessage(), parser.getText(), type);
        }
      }
    };
  }
}
