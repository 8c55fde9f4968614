package floe.server.text;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Keeps text that clients may have put anything into. PostgreSQL's {@code text} has no U+0000, so
 * that one character is kept as {@code \0}, and the backslash as {@code \\}.
 */
@Singleton
public final class NulEscapingConverter implements AttributeConverter<String, String> {

  @Override
  public @Nullable String convertToPersistedValue(
      @Nullable String text, ConversionContext context) {
    return text == null ? null : escape(text);
  }

  /** Returns the form that the database keeps, for statements that are not an entity's. */
  public static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\0", "\\0");
  }

  @Override
  public @Nullable String convertToEntityValue(@Nullable String kept, ConversionContext context) {
    if (kept == null || kept.indexOf('\\') < 0) {
      return kept;
    }
    StringBuilder text = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else {
        i++;
        text.append(kept.charAt(i) == '0' ? '\0' : '\\');
      }
    }
    return text.toString();
  }
}
