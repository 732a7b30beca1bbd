/**
 * What a mark refers to: {@link dev.shardlab.draw.item.StageItem}, sealed over the systems' own families.
 *
 * <p>It must not know how a thing is drawn, nor what is said of it.
 */
@NullMarked
package dev.shardlab.draw.item;

import org.jspecify.annotations.NullMarked;
