/**
 * Judges many submissions of strangers on one machine: each in a child Java machine with bounded heap and time, so that one that
 * hangs, crashes or fills the memory fails alone.
 *
 * <p>It must not know how a submission is judged, only who does it; nor how results are told. A child opens no port, keeps nothing
 * and reads no file but those that the teacher named.
 */
@NullMarked
package dev.shardlab.grading;

import org.jspecify.annotations.NullMarked;
