/**
 * When panes of words are written anew: at once while time stands still, a few times a second while it moves.
 *
 * <p>It must not know what they say.
 */
@NullMarked
package dev.shardlab.ui.refresh;

import org.jspecify.annotations.NullMarked;
