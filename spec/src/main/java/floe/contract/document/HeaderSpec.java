package floe.contract.document;

import floe.contract.Contract;
import java.util.Optional;

/**
 * A declared header of a response.
 *
 * @param name as declared; compared without case
 * @param required whether a response without it is a fault
 * @param schema JSON pointer of its schema in {@link Contract#document()}
 */
public record HeaderSpec(String name, boolean required, Optional<String> schema) {}
