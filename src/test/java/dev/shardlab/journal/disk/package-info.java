/** A disk in memory that can fail in every way a disk does. */
@org.jspecify.annotations.NullMarked
package dev.shardlab.journal.disk;
