/** Bearer tokens and the callers behind them. */
@NullMarked
package floe.server.auth;

import org.jspecify.annotations.NullMarked;
