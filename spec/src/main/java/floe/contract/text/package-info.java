/** Parses JSON, YAML, URLs and the texts of parameters. */
@NullMarked
package floe.contract.text;

import org.jspecify.annotations.NullMarked;
