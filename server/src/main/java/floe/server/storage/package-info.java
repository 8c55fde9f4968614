/**
 * The seam between the server and whatever S3 keeps its bytes: one interface and the records of its
 * answers. The only place that imports the AWS SDK.
 */
@NullMarked
package floe.server.storage;

import org.jspecify.annotations.NullMarked;
