/** Texts as they come over the wire: JSON, YAML, percent-encoding. */
@NullMarked
package floe.contract.text;

import org.jspecify.annotations.NullMarked;
