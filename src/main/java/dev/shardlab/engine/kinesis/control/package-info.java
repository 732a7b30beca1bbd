/**
 * The rules of what is asked about streams and the account and of what is set on them: describing and listing, tags, policies,
 * metrics, encryption, modes and account settings.
 *
 * <p>It must not know who asks, how records are routed or stored, a clock, a thread or chance.
 */
@NullMarked
package dev.shardlab.engine.kinesis.control;

import org.jspecify.annotations.NullMarked;
