package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.Contract;
import floe.contract.document.ContractException;
import floe.contract.document.DocumentReader;
import floe.contract.document.DocumentSource;
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
 * The build step that checks the OpenAPI documents: their structure, references, schemas and
 * operations. Every response must have examples, and every example must be valid against its
 * schema.
 */
public final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * Checks documents and writes a JSON copy of each, which is read several times faster. Prints
   * each problem as {@code file: pointer: message} and exits with 1 if there is any; then no copies
   * are written.
   *
   * @param arguments the folder for the JSON copies, then JSON or YAML files
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> paths = Stream.of(arguments).map(Path::of).toList();
    System.exit(run(paths.get(0), paths.subList(1, paths.size()), System.err));
  }

  /** Does what {@link #main(String[])} does, but returns the exit status. */
  static int run(Path copies, List<Path> files, PrintStream out) throws IOException {
    List<String> lines = files.stream().flatMap(file -> lines(file).stream()).toList();
    lines.forEach(out::println);
    if (!lines.isEmpty()) {
      return 1;
    }
    for (Path file : files) {
      JsonNode document = DocumentReader.read(file.toString(), Files.readAllBytes(file));
      Path copy = Files.createDirectories(copies)
          .resolve(DocumentSource.jsonCopy(String.valueOf(file.getFileName())));
      new ObjectMapper().writeValue(copy.toFile(), document);
    }
    return 0;
  }

  private static List<String> lines(Path file) {
    try {
      return problems(file.toString(), DocumentSource.file(file)).stream()
          .map(problem -> file + ": " + problem)
          .toList();
    } catch (ContractException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns all problems in a document. If its structure or a reference is wrong, returns only
   * those problems, because the other checks need both.
   */
  static List<Problem> problems(String name, byte[] bytes) {
    JsonNode document = OpenApi30.upgrade(DocumentReader.read(name, bytes));
    List<Problem> problems = new ArrayList<>(StructureCheck.problems(document));
    problems.addAll(ReferenceChecker.problems(new References(document)));
    if (!problems.isEmpty()) {
      return problems;
    }
    problems.addAll(new SchemaSanitizer(document).ignoredKeywords());
    Contract contract = Contract.of(name, bytes);
    problems.addAll(OperationCheck.problems(contract));
    problems.addAll(SchemaCheck.problems(document));
    problems.addAll(ExampleCheck.problems(contract.document()));
    return problems;
  }
}
