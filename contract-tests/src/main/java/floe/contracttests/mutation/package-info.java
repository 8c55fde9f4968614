/** Who tests the tests: a proxy that makes one mistake at a time, which the suite has to notice. */
@NullMarked
package floe.contracttests.mutation;

import org.jspecify.annotations.NullMarked;
