/**
 * What was done in a session, kept on disk as it is done, so that one can go on after whatever ended the session.
 *
 * <p>From the bottom: {@link dev.shardlab.journal.disk.DiskStorage} holds bytes, {@code FrameFile} and {@code FrameReader} make entries
 * with a checksum of them, {@code JournalEntryFormat} makes deeds of entries, {@link dev.shardlab.journal.Journal} is told of deeds as
 * they are done, and {@link dev.shardlab.journal.Sessions} is the folder of all journals. docs/journal.md describes the file.
 *
 * <p>It must not know what a deed leads to: it neither simulates nor shows. It touches no file outside the folder of journals,
 * except that it reads a session's input files to see whether they have changed.
 */
@NullMarked
package dev.shardlab.journal;

import org.jspecify.annotations.NullMarked;
