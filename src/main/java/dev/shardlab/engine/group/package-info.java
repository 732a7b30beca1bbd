/**
 * The rules of consumer groups: who owns which shard, where an owner begins, and when children may be read.
 *
 * <p>It must not know a clock, a thread, chance, or another part of the engine.
 */
@NullMarked
package dev.shardlab.engine.group;

import org.jspecify.annotations.NullMarked;
