/**
 * What is worth going to: which events and steps of a lesson get a mark on the timeline, and where the marks of a history lie.
 *
 * <p>It must not know who shows the marks or goes to them, nor any control.
 */
@NullMarked
package dev.shardlab.ui.notable;

import org.jspecify.annotations.NullMarked;
