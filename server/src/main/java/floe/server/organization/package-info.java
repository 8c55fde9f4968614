/** Organizations and the people who work for them. */
@NullMarked
package floe.server.organization;

import org.jspecify.annotations.NullMarked;
