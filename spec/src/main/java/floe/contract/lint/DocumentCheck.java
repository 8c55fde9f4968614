package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.Contract;
import floe.contract.document.ContractException;
import floe.contract.document.DocumentReader;
import floe.contract.document.OpenApi30;
import floe.contract.document.Problem;
import floe.contract.document.ReferenceChecker;
import floe.contract.document.References;
import floe.contract.schema.SchemaSanitizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build step that holds the documents to what others rely on: they are OpenAPI, say nothing
 * twice or into the void, and every response has examples that keep to its schema.
 */
public final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * Checks documents, prints each fault as {@code file: pointer: message} and exits with 1 if there
   * is any.
   *
   * @param arguments a folder for copies in JSON, which are read several times faster, then JSON or
   *     YAML files
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> paths = Stream.of(arguments).map(Path::of).toList();
    System.exit(run(paths.get(0), paths.subList(1, paths.size()), System.err));
  }

  /** As {@link #main(String[])}, but answers the exit status. */
  static int run(Path copies, List<Path> files, PrintStream out) throws IOException {
    List<String> lines = files.stream().flatMap(file -> lines(file).stream()).toList();
    lines.forEach(out::println);
    if (!lines.isEmpty()) {
      return 1;
    }
    for (Path file : files) {
      JsonNode document = DocumentReader.read(file.toString(), Files.readAllBytes(file));
      Path copy = Files.createDirectories(copies)
          .resolve(Contract.jsonCopy(String.valueOf(file.getFileName())));
      new ObjectMapper().writeValue(copy.toFile(), document);
    }
    return 0;
  }

  private static List<String> lines(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of(file + ": no such file");
    }
    try {
      return findings(file.toString(), Files.readAllBytes(file)).stream()
          .map(finding -> file + ": " + finding)
          .toList();
    } catch (ContractException e) {
      return List.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return List.of(file + ": unreadable: " + e.getMessage());
    }
  }

  /** Everything wrong with a document; a broken reference hides what is beyond it. */
  static List<Problem> findings(String name, byte[] bytes) {
    JsonNode document = OpenApi30.upgrade(DocumentReader.read(name, bytes));
    List<Problem> findings = new ArrayList<>(StructureCheck.findings(document));
    ReferenceChecker.broken(new References(document))
        .forEach(link -> findings.add(new Problem(
            link.pointer(), "the reference " + link.reference() + " " + link.problem())));
    if (!findings.isEmpty()) {
      return findings;
    }
    findings.addAll(new SchemaSanitizer(document).remarks());
    Contract contract = Contract.of(name, bytes);
    findings.addAll(OperationCheck.findings(contract));
    findings.addAll(SchemaCheck.findings(document));
    findings.addAll(ExampleCheck.findings(contract.document()));
    return findings;
  }
}
