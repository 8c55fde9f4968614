package floe.server.file;

import floe.api.FileServiceTypes;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps a file's service in the database as the contract writes it. */
@Singleton
final class FileServiceConverter implements AttributeConverter<FileServiceTypes, String> {

  @Override
  public @Nullable String convertToPersistedValue(
      @Nullable FileServiceTypes service, ConversionContext context) {
    return service == null ? null : service.value();
  }

  @Override
  public @Nullable FileServiceTypes convertToEntityValue(
      @Nullable String kept, ConversionContext context) {
    return kept == null ? null : FileServiceTypes.of(kept);
  }
}
