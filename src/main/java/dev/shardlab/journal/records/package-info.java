/**
 * Records of a live session that have left memory, in files beside its journal: keys, payloads and hash keys, to be read again
 * instead of simulated.
 *
 * <p>From the bottom: a {@code Block} is some records of one shard with a checksum, a {@code RecordSection} holds the blocks of a stretch
 * of history, a {@code Segment} is a file of sections, and {@link dev.shardlab.journal.records.RecordSegments} is all of a session.
 * Nothing here is needed to tell a history: whatever is lost or damaged follows from what clients asked. docs/journal.md describes the
 * files.
 *
 * <p>It must not know of history more than its stretches of records, nor of a session more than that it has files.
 */
@NullMarked
package dev.shardlab.journal.records;

import org.jspecify.annotations.NullMarked;
