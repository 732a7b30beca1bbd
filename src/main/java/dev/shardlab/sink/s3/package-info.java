/**
 * Buckets of objects in a folder, as plain files that any program opens: names, notes, listings, uploads in parts, limits.
 *
 * <p>This package must not know who puts objects there, nor the protocol in which clients ask for them. The only files it touches are
 * below the one folder that it was given; it follows no link there.
 */
@NullMarked
package dev.shardlab.sink.s3;

import org.jspecify.annotations.NullMarked;
