/**
 * The values of an object store, valid by construction: names of buckets, keys of objects.
 *
 * <p>They must not know any other system, nor where objects are kept, what is asked or who decides.
 */
@NullMarked
package dev.shardlab.model.s3;

import org.jspecify.annotations.NullMarked;
