/**
 * What a member of a request may be, as data: text with a pattern and a length, a number with a range, bytes, a time, lists, maps
 * and structures of these. A shape reads its value from a body and says which of its constraints the value does not keep.
 *
 * <p>Types are the service model's; the sentences are the service's own. This package must not know which members a request has
 * or what is done with them.
 */
@NullMarked
package dev.shardlab.api.shape;

import org.jspecify.annotations.NullMarked;
