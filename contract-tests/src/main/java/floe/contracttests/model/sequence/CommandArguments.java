package floe.contracttests.model.sequence;

import floe.contracttests.model.command.Command;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The types of commands and their arguments. An argument is an enumeration's constant, a number
 * from 0, or a record of these; the first constant and 0 are the plainest.
 */
final class CommandArguments {
  private CommandArguments() {}

  /** Returns all types of commands, in a fixed order. */
  static List<Class<?>> commandTypes() {
    return types(Command.class).toList();
  }

  private static Stream<Class<?>> types(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(CommandArguments::types)
        : Stream.of(type);
  }

  /** Returns the types of the components of a type of records. */
  static List<Class<?>> componentTypes(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .<Class<?>>map(RecordComponent::getType)
        .toList();
  }

  /** Returns the values of a record's components. */
  static List<Object> values(Object record) {
    try {
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(record));
      }
      return values;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Creates a record of these components. */
  static Object create(Class<?> type, List<Object> values) {
    try {
      Class<?>[] types = componentTypes(type).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the same command with the plainest of all arguments. */
  static Command plainest(Command command) {
    return (Command) plainest((Object) command);
  }

  private static Object plainest(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getEnumConstants()[0];
    }
    if (value instanceof Integer) {
      return 0;
    }
    return create(
        value.getClass(), values(value).stream().map(CommandArguments::plainest).toList());
  }

  /** Returns all commands that differ from this in one argument, which is plainer. */
  static List<Command> plainer(Command command) {
    return plainer((Object) command).map(Command.class::cast).toList();
  }

  /** Returns the plainer values, the plainest first. */
  private static Stream<Object> plainer(Object value) {
    if (value instanceof Enum<?> constant) {
      Object[] constants = constant.getDeclaringClass().getEnumConstants();
      return Stream.of(constants).takeWhile(other -> !other.equals(constant));
    }
    if (value instanceof Integer number) {
      return IntStream.range(0, number).boxed().map(Object.class::cast);
    }
    List<Object> values = values(value);
    return IntStream.range(0, values.size())
        .boxed()
        .flatMap(i -> plainer(values.get(i))
            .map(simpler -> create(value.getClass(), replaced(values, i, simpler))));
  }

  private static List<Object> replaced(List<Object> values, int index, Object value) {
    List<Object> copy = new ArrayList<>(values);
    copy.set(index, value);
    return copy;
  }
}
