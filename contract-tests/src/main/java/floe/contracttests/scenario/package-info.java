/** What has to happen, one scenario at a time. */
@NullMarked
package floe.contracttests.scenario;

import org.jspecify.annotations.NullMarked;
