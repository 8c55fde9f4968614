/**
 * The embedded S3 store: S3Proxy on a folder (the engine), and guards that make it as strict as S3.
 * The only code that uses S3Proxy.
 */
@NullMarked
package floe.server.storage.embedded;

import org.jspecify.annotations.NullMarked;
