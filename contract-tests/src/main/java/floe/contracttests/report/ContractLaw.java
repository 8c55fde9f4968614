package floe.contracttests.report;

import floe.contract.Contract;
import floe.contracttests.check.Contracts;
import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What a finding breaks.
 *
 * @param sentence what the contract or an invariant demands
 * @param document the document that says so
 * @param line the line of the document, from 1; 0 when no single line says so
 * @param excerpt the lines from there
 */
record ContractLaw(String sentence, String document, int line, List<String> excerpt) {
  private static final ConcurrentMap<String, List<String>> DOCUMENTS = new ConcurrentHashMap<>();
  private static final int LONGEST_EXCERPT = 14;

  /** Returns the law that the example of a finding breaks. */
  static ContractLaw of(Finding finding) {
    Problem problem = finding.example().problem();
    String operation = problem.operation();
    boolean isControl = Contracts.get().sandbox().operation(operation).isPresent();
    String document = isControl ? "sandbox.yaml" : "files.yaml";
    List<String> lines = DOCUMENTS.computeIfAbsent(document, ContractLaw::read);
    int status = problem.exchange().map(Exchange::status).orElse(0);
    int line = line(lines, operation, status);
    return new ContractLaw(
        sentence(finding, operation, status), document, line, excerpt(lines, line));
  }

  private static String sentence(Finding finding, String operation, int status) {
    Violation violation = finding.violation();
    return switch (finding.kind()) {
      case CONTRACT ->
        violation.rule().equals(Violation.CONTRACT)
            ? declared(operation, status) + violation.expected()
            : "In every answer: " + violation.subject() + " (" + violation.rule() + ")";
      case NO_ANSWER, RUN -> "Every request is answered as the document declares.";
      default -> finding.example().check() + ": " + violation.expected();
    };
  }

  /** Returns what the document says about an answer. */
  private static String declared(String operation, int status) {
    Contract contract = Contracts.get().sandbox().operation(operation).isPresent()
        ? Contracts.get().sandbox()
        : Contracts.get().files();
    return contract
        .operation(operation)
        .flatMap(one -> one.response(status))
        .map(response -> "%s, %s (%s) "
            .formatted(operation, response.status(), response.description().strip()))
        .orElse(operation + ": ");
  }

  /** Returns the line that declares the answer of an operation, else the operation. */
  private static int line(List<String> lines, String operation, int status) {
    int at = lines.indexOf("      operationId: " + operation);
    if (at < 0) {
      return 0;
    }
    for (int i = at + 1; i < lines.size() && !isEnd(lines.get(i)); i++) {
      if (lines.get(i).startsWith("        '" + status + "':")) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** Returns whether another operation begins with a line. */
  private static boolean isEnd(String line) {
    return line.startsWith("      operationId:") || line.matches(" {0,2}\\S.*");
  }

  private static List<String> excerpt(List<String> lines, int line) {
    return line == 0
        ? List.of()
        : lines.subList(line - 1, Math.min(lines.size(), line - 1 + LONGEST_EXCERPT));
  }

  private static List<String> read(String document) {
    try (InputStream in =
        ContractLaw.class.getClassLoader().getResourceAsStream("floe/openapi/" + document)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
