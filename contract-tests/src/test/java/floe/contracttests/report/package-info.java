/** Tests what reports say. */
@NullMarked
package floe.contracttests.report;

import org.jspecify.annotations.NullMarked;
