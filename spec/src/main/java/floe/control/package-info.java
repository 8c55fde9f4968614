/**
 * Who may use the control API, and everything else that steers an engine. Server and simulator
 * share these rules.
 */
@NullMarked
package floe.control;

import org.jspecify.annotations.NullMarked;
