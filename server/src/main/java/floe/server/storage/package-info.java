/**
 * The interface to the store and its implementation for S3. Together with its subpackage, the only
 * code that uses the AWS SDK.
 */
@NullMarked
package floe.server.storage;

import org.jspecify.annotations.NullMarked;
