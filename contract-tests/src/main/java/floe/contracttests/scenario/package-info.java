/** What has to happen, told one scenario at a time. */
@NullMarked
package floe.contracttests.scenario;

import org.jspecify.annotations.NullMarked;
