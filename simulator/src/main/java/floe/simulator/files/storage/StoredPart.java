package floe.simulator.files.storage;

import floe.files.ArrivedPart;
import java.nio.file.Path;

/**
 * A part that has arrived.
 *
 * @param arrived the part as the rules see it
 * @param bytes the file with its bytes
 */
public record StoredPart(ArrivedPart arrived, Path bytes) {}
