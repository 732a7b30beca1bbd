/**
 * The transcript: what happens on the stage, in sentences, for those who cannot see it and for those who want to read it.
 *
 * <p>It must not know how sentences are made or how time moves; it lists what {@code words} tells of the time shown.
 */
@NullMarked
package dev.shardlab.ui.transcript;

import org.jspecify.annotations.NullMarked;
