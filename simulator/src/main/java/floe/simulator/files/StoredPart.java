package floe.simulator.files;

import floe.files.ArrivedPart;
import java.nio.file.Path;

/**
 * A part that has arrived.
 *
 * @param arrived the part as the rules see it
 * @param bytes the file with its bytes
 */
record StoredPart(ArrivedPart arrived, Path bytes) {}
