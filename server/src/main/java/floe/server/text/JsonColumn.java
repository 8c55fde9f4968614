package floe.server.text;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes values to columns of JSON text and reads them back. */
@Singleton
public class JsonColumn {

  private final JsonMapper json;

  JsonColumn(JsonMapper json) {
    this.json = json;
  }

  /** Returns the text that the database keeps. */
  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public <T> T read(String text, Argument<T> type) {
    try {
      T value = json.readValue(text, type);
      if (value == null) {
        throw new IllegalStateException("a column of JSON holds null");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
