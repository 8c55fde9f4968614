package floe.server.downloadable;

import floe.files.DownloadToken;
import floe.files.SigningKey;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Tells what download links lead to, without following them. */
@Singleton
public final class DownloadLinks {

  private final SigningKey key;
  private final DownloadableRepository downloadables;

  DownloadLinks(SigningKey key, DownloadableRepository downloadables) {
    this.key = key;
    this.downloadables = downloadables;
  }

  /** What a link leads to, and whose it is. */
  public record Owner(UUID downloadableId, UUID organizationId) {}

  /** Returns what a link's token names, expired or not, or nothing for a token that is not ours. */
  public Optional<Owner> find(String token) {
    return DownloadToken.read(key, token)
        .map(DownloadToken::downloadableId)
        .flatMap(id -> downloadables
            .findOrganizationId(id)
            .map(organizationId -> new Owner(id, organizationId)));
  }
}
