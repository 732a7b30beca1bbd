/**
 * The service's endpoint on this machine: HTTP/1.1 and HTTP/2, in the clear and over TLS, as unmodified clients expect it.
 *
 * <p>Here a request is let in or turned away, received, bounded in size and time, seen to be signed, and answered under the service's headers. It
 * must not know what the actions mean (that is {@code api}'s), nor how the laboratory decides or is shown. Nothing of the HTTP
 * server is known outside.
 */
@NullMarked
package dev.shardlab.wire;

import org.jspecify.annotations.NullMarked;
