package floe.contracttests.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All mutants, and the explained survivors. */
final class Mutants {
  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            ShapeMutants.all(),
            ValueMutants.all(),
            ProtocolMutants.all(),
            PageMutants.all(),
            TransferMutants.all(),
            BehaviourMutants.all(),
            AccessMutants.all(),
            CustomerMutants.all(),
            BenefitMutants.all(),
            GrantMutants.all(),
            ControlMutants.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the first mutants of each kind. */
  static List<Mutant> perKind(int count) {
    Map<String, List<Mutant>> kinds = all().stream()
        .collect(Collectors.groupingBy(Mutant::kind, LinkedHashMap::new, Collectors.toList()));
    return kinds.values().stream().flatMap(kind -> kind.stream().limit(count)).toList();
  }

  /**
   * Returns why mutants may survive, by kind and name, from {@code survivors.txt} beside this
   * class.
   */
  static Map<String, String> explained() {
    try (InputStream in = Mutants.class.getResourceAsStream("survivors.txt")) {
      if (in == null) {
        throw new IllegalStateException("survivors.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" = "))
          .collect(Collectors.toMap(
              line -> line.substring(0, line.indexOf(" = ")),
              line -> line.replaceFirst(".* = ", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
