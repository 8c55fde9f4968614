/** Tests the contract tests with servers that are wrong on purpose. */
@NullMarked
package floe.contracttests.mutation;

import org.jspecify.annotations.NullMarked;
