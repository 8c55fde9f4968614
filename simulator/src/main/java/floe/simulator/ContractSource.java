package floe.simulator;

import floe.contract.Contract;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The source of a document to simulate. */
public sealed interface ContractSource {

  /** A file. */
  record OfFile(Path file) implements ContractSource {}

  /** A URL. */
  record OfUrl(URI url) implements ContractSource {}

  /** A document that is part of Floe. */
  record OfResource(String name) implements ContractSource {}

  /**
   * Returns the source for a text: a URL if it begins with {@code http:} or {@code https:},
   * otherwise a file.
   *
   * @throws IllegalArgumentException when the text is neither a URL nor a file name
   */
  static ContractSource of(String text) {
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
   * Loads the document.
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
