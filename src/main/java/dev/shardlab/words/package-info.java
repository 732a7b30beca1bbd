/**
 * The laboratory in words: every event as a plain sentence, every mark's fact as a card with its real numbers and reasons, and
 * the same request as it would be made of the real service.
 *
 * <p>It must not know a window, a toolkit or a colour, and it decides nothing: whatever it says can be found in the event log
 * or read off the state.
 */
@NullMarked
package dev.shardlab.words;

import org.jspecify.annotations.NullMarked;
