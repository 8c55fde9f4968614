/** Requests generated from the schemas: valid ones at their boundaries, and invalid ones. */
@NullMarked
package floe.contracttests.negative;

import org.jspecify.annotations.NullMarked;
