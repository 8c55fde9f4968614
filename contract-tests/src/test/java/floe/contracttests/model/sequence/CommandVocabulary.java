package floe.contracttests.model.sequence;

import floe.contracttests.model.command.Command;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the commands and constants that sequences can use, and those that they do use. */
final class CommandVocabulary {
  private CommandVocabulary() {}

  /** Returns every type of command, and every constant of their arguments, as text. */
  static Set<String> all() {
    Set<String> all = new LinkedHashSet<>();
    CommandArguments.commandTypes().forEach(type -> addType(type, all));
    return all;
  }

  private static void addType(Class<?> type, Set<String> all) {
    if (type.isEnum()) {
      Stream.of(type.getEnumConstants()).forEach(constant -> all.add(constant(constant)));
    } else if (type.isRecord()) {
      if (Command.class.isAssignableFrom(type)) {
        all.add(type.getSimpleName());
      }
      CommandArguments.componentTypes(type).forEach(component -> addType(component, all));
    }
  }

  /** Returns the types and constants that these commands use, as text. */
  static Set<String> usedBy(Collection<Command> commands) {
    Set<String> used = new LinkedHashSet<>();
    commands.forEach(command -> addUsed(command, used));
    return used;
  }

  private static void addUsed(Object value, Set<String> used) {
    if (value instanceof Enum<?>) {
      used.add(constant(value));
    } else if (value instanceof Record) {
      if (value instanceof Command) {
        used.add(value.getClass().getSimpleName());
      }
      List<Object> values = CommandArguments.values(value);
      values.forEach(component -> addUsed(component, used));
    }
  }

  private static String constant(Object constant) {
    Class<?> type = ((Enum<?>) constant).getDeclaringClass();
    return type.getName().replaceFirst(".*\\.", "") + "." + constant;
  }
}
