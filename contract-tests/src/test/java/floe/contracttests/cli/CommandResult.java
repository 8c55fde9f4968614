package floe.contracttests.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * The result of the command.
 *
 * @param status its exit status
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record CommandResult(int status, String out, String err) {
  static CommandResult run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = ContractTests.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new CommandResult(line.execute(arguments), out.toString(), err.toString());
  }
}
