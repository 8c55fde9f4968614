package floe.contract.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of a document from a file, a URL or the class path. */
public final class DocumentSource {
  private DocumentSource() {}

  /**
   * Returns the bytes of a file.
   *
   * @throws ContractException when there is no such file or it cannot be read
   */
  public static byte[] file(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new ContractException(name, "", "no such file");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Returns the bytes at a URL.
   *
   * @throws ContractException when the URL is invalid or cannot be read
   */
  public static byte[] url(URI uri) {
    try (InputStream in = uri.toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(uri.toString(), e);
    }
  }

  /**
   * Returns the bytes of a class path resource. If the build has put a JSON copy beside a YAML
   * document, returns the copy, because JSON is read in a third of the time.
   *
   * @throws ContractException when there is no such resource or it cannot be read
   */
  public static byte[] resource(String name) {
    ClassLoader loader = DocumentSource.class.getClassLoader();
    String copy = jsonCopy(name);
    try (InputStream in =
        loader.getResourceAsStream(loader.getResource(copy) == null ? name : copy)) {
      if (in == null) {
        throw new ContractException(name, "", "no such resource");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Returns the name of the JSON copy of a YAML document, e.g. {@code files.json}. */
  public static String jsonCopy(String name) {
    return name.replaceFirst("\\.ya?ml$", ".json");
  }

  private static ContractException unreadable(String name, Exception e) {
    return new ContractException(name, "", "unreadable: " + e.getMessage());
  }
}
