/**
 * What a producer reports about itself.
 *
 * <p>It must not know what comes of it.
 */
@NullMarked
package dev.shardlab.command.producer;

import org.jspecify.annotations.NullMarked;
