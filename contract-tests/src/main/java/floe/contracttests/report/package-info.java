/** Reports of a run, for people, for CI and for other programs. */
@NullMarked
package floe.contracttests.report;

import org.jspecify.annotations.NullMarked;
