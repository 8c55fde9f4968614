/** Tests the reports. */
@NullMarked
package floe.contracttests.finding;

import org.jspecify.annotations.NullMarked;
