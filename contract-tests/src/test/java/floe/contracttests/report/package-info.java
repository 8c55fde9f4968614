/** Tests the reports. */
@NullMarked
package floe.contracttests.report;

import org.jspecify.annotations.NullMarked;
