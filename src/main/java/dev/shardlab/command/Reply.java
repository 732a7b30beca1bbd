package dev.shardlab.command;

import dev.shardlab.command.firehose.FirehoseReply;
import dev.shardlab.command.kinesis.AccountReply;
import dev.shardlab.command.kinesis.ConsumerReply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.StreamReply;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ServiceError;

/** What the engine answers. */
public sealed interface Reply
        permits Reply.Done,
                Reply.NotDone,
                RecordReply,
                StreamReply,
                AccountReply,
                ConsumerReply,
                QueueReply,
                FirehoseReply {

    /** Done, with nothing to tell. */
    record Done() implements Reply {}

    /** Refused by a rule of a service, in its own words. */
    sealed interface NotDone extends Reply permits Refused, QueueReply.QueueRefused, FirehoseReply.FirehoseRefused {

        ServiceError error();

        String message();
    }

    /** By that of data streams. */
    record Refused(ErrorCode error, String message) implements NotDone {}
}
