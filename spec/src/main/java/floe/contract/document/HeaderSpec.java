package floe.contract.document;

import floe.contract.Contract;
import java.util.Optional;

/**
 * A declared response header (OpenAPI 3.1, header object).
 *
 * @param name the name as declared; names are compared case-insensitively
 * @param required whether a response must have it
 * @param schema the JSON pointer of its schema in {@link Contract#document()}
 */
public record HeaderSpec(String name, boolean required, Optional<String> schema) {}
