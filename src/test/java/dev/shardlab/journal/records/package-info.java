/** Records of which the files are cut, flipped, filled and lost. */
@org.jspecify.annotations.NullMarked
package dev.shardlab.journal.records;
