/** Lets the suite judge servers that are wrong on purpose. */
@NullMarked
package floe.contracttests.mutation;

import org.jspecify.annotations.NullMarked;
