/**
 * The protocol in which clients ask for objects: what a request means, what is done in the store, and the answer in XML or bytes.
 *
 * <p>This package must not know the HTTP server, nor streams and queues. Bodies come to it piece by piece and are never held whole, but
 * for lists in XML.
 */
@NullMarked
package dev.shardlab.wire.s3;

import org.jspecify.annotations.NullMarked;
