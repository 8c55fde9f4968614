/**
 * How a test steers an engine: fault rules of a world with their accounting, and what a request
 * asks for by {@code Prefer}. Server and simulator share it; it decides and never acts.
 */
@NullMarked
package floe.steering;

import org.jspecify.annotations.NullMarked;
