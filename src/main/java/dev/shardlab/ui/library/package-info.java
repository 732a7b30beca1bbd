/**
 * Choosing what to play: the scenarios that are shipped, a file of one's own, and in words what is wrong with a file.
 *
 * <p>It must not know how a scenario is played.
 */
@NullMarked
package dev.shardlab.ui.library;

import org.jspecify.annotations.NullMarked;
