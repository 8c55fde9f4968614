@NullMarked
package floe.contract.message;

import org.jspecify.annotations.NullMarked;
