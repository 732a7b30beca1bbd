/**
 * The rules of the Kinesis Client Library's applications: who owns which shard, where an owner begins, and when children may be read.
 *
 * <p>It must not know a clock, a thread, chance, or another system than the streams that are read.
 */
@NullMarked
package dev.shardlab.engine.kcl;

import org.jspecify.annotations.NullMarked;
