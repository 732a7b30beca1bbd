/**
 * The 40 actions of Kinesis Data Streams, one class each: its name, its input members, how they become a command, and how the
 * reply becomes output members. The members and their constraints are the service model's (2013-12-02, as of August 2026, and one
 * action that came in October 2026).
 *
 * <p>What an action does is the engine's. This package must not know state, time, or how a request came.
 */
@NullMarked
package dev.shardlab.api.kinesis.action;

import org.jspecify.annotations.NullMarked;
