/**
 * The S3 engine inside the process, for those who have no other: S3Proxy on a folder, and the guard
 * that makes it strict. The only place that imports S3Proxy.
 */
@NullMarked
package floe.server.storage.embedded;

import org.jspecify.annotations.NullMarked;
