/**
 * The control API: what its packages share, grants and flags of files. Nothing else depends on it,
 * and with {@code --no-sandbox} the context has none of the beans of this package and of those
 * below.
 */
@Configuration
@Requires(property = "floe.sandbox", value = "true")
@NullMarked
package floe.server.sandbox;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
