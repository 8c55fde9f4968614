/** A model of the API: what a world holds, and what responses have to say about it. */
@NullMarked
package floe.contracttests.model;

import org.jspecify.annotations.NullMarked;
