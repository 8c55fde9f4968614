package floe.server.metadata;

import floe.files.MetadataFilter;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the metadata filter of a request, whose parameters are named after the keys. */
@Singleton
final class MetadataFilterBinder implements TypedRequestArgumentBinder<MetadataFilter> {

  @Override
  public Argument<MetadataFilter> argumentType() {
    return Argument.of(MetadataFilter.class);
  }

  @Override
  public BindingResult<MetadataFilter> bind(
      ArgumentConversionContext<MetadataFilter> context, HttpRequest<?> source) {
    return () -> Optional.of(MetadataFilter.of(source.getParameters().asMap()));
  }
}
