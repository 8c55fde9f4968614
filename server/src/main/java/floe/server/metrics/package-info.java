/** What Prometheus reads, where the operator wants it. */
@NullMarked
package floe.server.metrics;

import org.jspecify.annotations.NullMarked;
