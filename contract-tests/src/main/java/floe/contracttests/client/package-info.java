/** Typed clients that keep HTTP out of the tests and hide nothing of an exchange. */
@NullMarked
package floe.contracttests.client;

import org.jspecify.annotations.NullMarked;
