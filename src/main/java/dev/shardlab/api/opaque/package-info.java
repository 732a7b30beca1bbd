/**
 * Strings that clients carry about without looking inside: sealed, so that one that nobody here wrote is noticed.
 *
 * <p>This package must not know what stands in them.
 */
@NullMarked
package dev.shardlab.api.opaque;

import org.jspecify.annotations.NullMarked;
