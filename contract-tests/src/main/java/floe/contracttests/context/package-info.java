/** What a test works with: a target, a world of its own, clients, and files to upload. */
@NullMarked
package floe.contracttests.context;

import org.jspecify.annotations.NullMarked;
