package floe.server.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The owner of an object, read from its key {@code {service}/{organization_id}/{file_id}}.
 *
 * @param organizationId the organization
 * @param fileId the file
 */
public record ObjectOwner(UUID organizationId, UUID fileId) {

  private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern KEY = Pattern.compile("[^/]+/" + UUID_FORM + "/" + UUID_FORM);

  /** Returns the owner; empty for a key of another form. */
  public static Optional<ObjectOwner> of(String key) {
    Matcher matcher = KEY.matcher(key);
    return matcher.matches()
        ? Optional.of(
            new ObjectOwner(UUID.fromString(matcher.group(1)), UUID.fromString(matcher.group(2))))
        : Optional.empty();
  }
}
