/** Tests of how sequences are generated, shrunk and printed. */
@NullMarked
package floe.contracttests.model.sequence;

import org.jspecify.annotations.NullMarked;
