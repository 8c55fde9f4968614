package floe.server.url;

import java.net.URI;

/** The address by which clients reach this server; goes into every link that it hands out. */
public interface PublicUrl {

  /** Returns the address, without a slash at its end. */
  URI base();

  /**
   * Returns the address of something on this server.
   *
   * @param path begins with a slash
   */
  default URI resolve(String path) {
    return URI.create(base() + path);
  }
}
