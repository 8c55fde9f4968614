/** Tests the module as a whole. */
@NullMarked
package floe.contracttests;

import org.jspecify.annotations.NullMarked;
