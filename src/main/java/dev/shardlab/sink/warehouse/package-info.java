/**
 * The warehouse, as Redshift would be: tables in one file, loaded by COPY from objects in buckets, and asked in SQL.
 *
 * <p>It must not know who delivers to it, nor where buckets keep their objects: it is told which file an object lies in. The database
 * underneath is known nowhere else. It is loaded when it is first used.
 */
@NullMarked
package dev.shardlab.sink.warehouse;

import org.jspecify.annotations.NullMarked;
