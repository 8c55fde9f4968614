/** What is wrong with a target, grouped by cause. */
@NullMarked
package floe.contracttests.finding;

import org.jspecify.annotations.NullMarked;
