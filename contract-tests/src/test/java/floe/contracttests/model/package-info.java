/** Tests of the model. */
@NullMarked
package floe.contracttests.model;

import org.jspecify.annotations.NullMarked;
