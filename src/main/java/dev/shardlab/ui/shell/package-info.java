/**
 * The window: what stands where, the keyboard, and what is remembered from one day to the next.
 *
 * <p>It must not know what the panes show.
 */
@NullMarked
package dev.shardlab.ui.shell;

import org.jspecify.annotations.NullMarked;
