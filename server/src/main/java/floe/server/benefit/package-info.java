/** Benefits that let customers download files, and their grants. */
@NullMarked
package floe.server.benefit;

import org.jspecify.annotations.NullMarked;
