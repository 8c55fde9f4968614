/** Tests of the packaged server as a process: how it starts, stops, is killed and starts again. */
@NullMarked
package floe.contracttests.packaged;

import org.jspecify.annotations.NullMarked;
