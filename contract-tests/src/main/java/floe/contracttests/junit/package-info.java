/** How a scenario gets its target and its world. */
@NullMarked
package floe.contracttests.junit;

import org.jspecify.annotations.NullMarked;
