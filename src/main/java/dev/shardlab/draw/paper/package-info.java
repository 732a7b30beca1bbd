/**
 * What painters draw with: marks, labels, tokens, density, roles, the legend and the view, and the finished picture.
 *
 * <p>It must not know any system: what only one of them needs belongs into its wing.
 */
@NullMarked
package dev.shardlab.draw.paper;

import org.jspecify.annotations.NullMarked;
