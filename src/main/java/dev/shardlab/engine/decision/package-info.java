/**
 * What every rule hands back: the events and the reply of a {@link dev.shardlab.engine.decision.Decision}, or a {@link
 * dev.shardlab.engine.decision.Refusal} for no.
 *
 * <p>It must not know any rule.
 */
@NullMarked
package dev.shardlab.engine.decision;

import org.jspecify.annotations.NullMarked;
