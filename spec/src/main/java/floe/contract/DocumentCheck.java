package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The build step that holds the documents to what others rely on: they are OpenAPI, say nothing twice or into the void,
 * and every response has examples that keep to its schema.
 */
public final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * Checks the documents named, prints each fault as {@code file: pointer: message} and exits with 1 if there is any.
   *
   * @param files JSON or YAML files
   */
  public static void main(String[] files) {
    System.exit(run(List.of(files), System.err));
  }

  /** As {@link #main(String[])}, but answers the exit status. */
  static int run(List<String> files, PrintStream out) {
    int status = files.isEmpty() ? 1 : 0;
    for (String file : files) {
      for (String line : lines(Path.of(file))) {
        out.println(line);
        status = 1;
      }
    }
    return status;
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
  static List<Finding> findings(String name, byte[] bytes) {
    JsonNode document = OpenApi30.upgrade(DocumentReader.read(name, bytes));
    List<Finding> findings = new ArrayList<>(StructureCheck.findings(document));
    Links.broken(new References(document)).forEach(link ->
        findings.add(new Finding(link.pointer(), "the reference " + link.reference() + " " + link.problem())));
    if (!findings.isEmpty()) {
      return findings;
    }
    findings.addAll(new Repair(document).remarks());
    Contract contract = Contract.of(name, bytes);
    findings.addAll(OperationCheck.findings(contract));
    findings.addAll(SchemaCheck.findings(document));
    findings.addAll(ExampleCheck.findings(contract.document()));
    return findings;
  }
}
