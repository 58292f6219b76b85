package dev.headroom.load.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/**
 * Finds the line a mistake stands on. Jackson knows where its parser was, which for records is
 * where they end; the path to the mistake is exact.
 */
final class SourceLine {

  private SourceLine() {}

  /** The line, from 1, of what the mistake is about, or of what it is missing from. */
  static int of(String yaml, JsonMappingException mistake) {
    JsonPointer place = JsonPointer.empty();
    for (JsonMappingException.Reference step : mistake.getPath()) {
      place =
          step.getFieldName() == null
              ? place.appendIndex(step.getIndex())
              : place.appendProperty(step.getFieldName());
    }
    while (place != null) {
      int line = find(yaml, place);
      if (line > 0) {
        return line;
      }
      place = place.head();
    }
    return 1;
  }

  private static int find(String yaml, JsonPointer place) {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      while (parser.nextToken() != null) {
        if (parser.getParsingContext().pathAsPointer().equals(place)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException e) {
      // Broken further down; the place was not before that.
    }
    return 0;
  }
}
