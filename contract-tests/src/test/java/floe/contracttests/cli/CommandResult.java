package floe.contracttests.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A run of the checker as its users run it.
 *
 * @param status with what it ended
 * @param out what it printed
 * @param err what it complained of
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
