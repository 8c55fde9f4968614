@NullMarked
package floe.client;

import org.jspecify.annotations.NullMarked;
