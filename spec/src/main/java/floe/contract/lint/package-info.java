/** Checks documents and their examples at build time. */
@NullMarked
package floe.contract.lint;

import org.jspecify.annotations.NullMarked;
