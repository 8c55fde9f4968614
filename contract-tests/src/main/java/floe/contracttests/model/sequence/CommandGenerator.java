package floe.contracttests.model.sequence;

import floe.contracttests.model.command.CallWithBadToken;
import floe.contracttests.model.command.CallWithOneScope;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.CreateBenefit;
import floe.contracttests.model.command.CreateCustomer;
import floe.contracttests.model.command.CreateCustomerSession;
import floe.contracttests.model.command.CreateFile;
import floe.contracttests.model.command.DeleteFile;
import floe.contracttests.model.command.FollowLink;
import floe.contracttests.model.command.GrantBenefit;
import floe.contracttests.model.command.GrantToCustomer;
import floe.contracttests.model.command.ListDownloadables;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.UpdateBenefit;
import floe.contracttests.model.command.UpdateCustomer;
import floe.contracttests.model.command.UpdateFile;
import floe.contracttests.model.command.UploadFile;
import floe.contracttests.model.command.UseSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Generates sequences of commands with random arguments. */
final class CommandGenerator {
  private static final int MIN_COMMANDS = 3;
  private static final int MAX_COMMANDS = 25;

  /** Numbers of references are less than this. */
  private static final int REFERENCES = 12;

  /** Commands that others need something of come more often than the rest, which count 1. */
  private static final Map<Class<?>, Integer> WEIGHTS = Map.ofEntries(
      Map.entry(UploadFile.class, 10),
      Map.entry(CreateBenefit.class, 6),
      Map.entry(GrantBenefit.class, 5),
      Map.entry(ListDownloadables.class, 4),
      Map.entry(CreateCustomer.class, 4),
      Map.entry(UpdateBenefit.class, 3),
      Map.entry(CreateFile.class, 2),
      Map.entry(ListFiles.class, 2),
      Map.entry(UpdateFile.class, 2),
      Map.entry(DeleteFile.class, 2),
      Map.entry(FollowLink.class, 2),
      Map.entry(CallWithBadToken.class, 2),
      Map.entry(CallWithOneScope.class, 2),
      Map.entry(UpdateCustomer.class, 2),
      Map.entry(GrantToCustomer.class, 2),
      Map.entry(CreateCustomerSession.class, 2),
      Map.entry(UseSession.class, 2));

  private static final List<Class<?>> WEIGHTED_TYPES = weightedTypes();

  private final Random random;

  /** Creates a generator; the same seed generates the same commands on every machine. */
  CommandGenerator(long seed) {
    this.random = new Random(seed);
  }

  private static List<Class<?>> weightedTypes() {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : CommandArguments.commandTypes()) {
      types.addAll(Collections.nCopies(WEIGHTS.getOrDefault(type, 1), type));
    }
    return List.copyOf(types);
  }

  /** Generates the next sequence, of 3 to 25 commands. */
  List<Command> sequence() {
    int size = MIN_COMMANDS + random.nextInt(MAX_COMMANDS - MIN_COMMANDS + 1);
    return IntStream.range(0, size).mapToObj(i -> command()).toList();
  }

  private Command command() {
    return (Command) value(WEIGHTED_TYPES.get(random.nextInt(WEIGHTED_TYPES.size())));
  }

  private Object value(Class<?> type) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (type == int.class) {
      return random.nextInt(REFERENCES);
    }
    List<Object> components = new ArrayList<>();
    CommandArguments.componentTypes(type).forEach(component -> components.add(value(component)));
    return CommandArguments.create(type, components);
  }
}
