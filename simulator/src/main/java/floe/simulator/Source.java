package floe.simulator;

import floe.contract.Contract;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a document to simulate comes from. */
public sealed interface Source {

  /** A file. */
  record OfFile(Path file) implements Source {}

  /** A URL. */
  record OfUrl(URI url) implements Source {}

  /** A document that comes with Floe. */
  record OfResource(String name) implements Source {}

  /**
   * The source that a text names: a URL when it begins with {@code http:} or {@code https:}, else a
   * file.
   *
   * @throws IllegalArgumentException when it can be neither
   */
  static Source of(String text) {
    try {
      return text.matches("(?i)https?://.*")
          ? new OfUrl(URI.create(text))
          : new OfFile(Path.of(text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text + ": not a file name: " + e.getReason(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(text + ": not a URL", e);
    }
  }

  /**
   * Reads the document.
   *
   * @throws floe.contract.document.ContractException as {@link Contract#load(Path)} does
   */
  default Contract load() {
    if (this instanceof OfFile file) {
      return Contract.load(file.file());
    }
    if (this instanceof OfUrl url) {
      return Contract.load(url.url());
    }
    return Contract.ofResource(((OfResource) this).name());
  }
}
