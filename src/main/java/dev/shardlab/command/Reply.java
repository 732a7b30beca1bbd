package dev.shardlab.command;

import dev.shardlab.command.kinesis.AccountReply;
import dev.shardlab.command.kinesis.ConsumerReply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.StreamReply;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.model.ErrorCode;

/** What the engine answers. */
public sealed interface Reply
        permits Reply.Done, Reply.Refused, RecordReply, StreamReply, AccountReply, ConsumerReply, QueueReply {

    /** Done, with nothing to tell. */
    record Done() implements Reply {}

    /** Refused by a rule of the service, in its own words. */
    record Refused(ErrorCode error, String message) implements Reply {}
}
