/** Shows the checks what they have to refuse. */
@NullMarked
package floe.contracttests.check;

import org.jspecify.annotations.NullMarked;
