/**
 * What happened: one plain record per fact, in the past tense, each with its virtual time. The event log is the truth; all
 * state and every picture is folded from it.
 *
 * <p>An event must not know why it was decided that way, who folds it, or how it is stored or drawn.
 */
@NullMarked
package dev.shardlab.event;

import org.jspecify.annotations.NullMarked;
