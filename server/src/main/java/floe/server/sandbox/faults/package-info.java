/**
 * The fault rules of the control API, applied to the API and to the server's calls of the store.
 */
@NullMarked
package floe.server.sandbox.faults;

import org.jspecify.annotations.NullMarked;
