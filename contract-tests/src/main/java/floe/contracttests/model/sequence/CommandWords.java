package floe.contracttests.model.sequence;

import floe.contracttests.client.Exchange;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.Reference;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says in words what a command does. What is plainest about the files and customers that it makes
 * is not mentioned.
 */
final class CommandWords {
  private CommandWords() {}

  static String of(Command command) {
    List<String> details = new ArrayList<>();
    addDetails(command, true, details);
    String name = words(command.getClass().getSimpleName());
    String text = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return details.isEmpty() ? text : text + " (" + String.join(", ", details) + ")";
  }

  /** Returns a request and the status of its answer, without ids. */
  static String of(Exchange exchange) {
    String path = exchange.request().path();
    String shown = path.matches("/(v1|sandbox)/.*")
        ? path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
        : "the store";
    return exchange.request().method() + " " + shown + " → " + exchange.status();
  }

  private static void addDetails(Object record, boolean isCommand, List<String> details) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    List<Object> values = CommandArguments.values(record);
    for (int i = 0; i < components.length; i++) {
      Object value = values.get(i);
      String name = words(components[i].getName());
      if (value instanceof Reference<?> reference) {
        details.add(name + " number " + (reference.number() + 1));
      } else if (value instanceof Enum<?> constant) {
        if (isCommand || !constant.equals(constant.getDeclaringClass().getEnumConstants()[0])) {
          details.add(name + ": " + words(constant.name()));
        }
      } else if (value instanceof Integer number) {
        details.add(name + " " + number);
      } else {
        addDetails(value, false, details);
      }
    }
  }

  private static String words(String name) {
    return name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
