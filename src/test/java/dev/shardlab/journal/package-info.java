/** Journals that are cut, flipped, filled and killed. */
@org.jspecify.annotations.NullMarked
package dev.shardlab.journal;
