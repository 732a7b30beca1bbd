package dev.shardlab.journal;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.queue.QueueError;

/** How it is written down with which error a service refused: its constant's name, behind that of the service unless it is the first. */
final class ErrorNames {

    private static final String QUEUES = "queue:";
    private static final String FIREHOSE = "firehose:";

    private ErrorNames() {}

    static String of(NotDone refusal) {
        return switch (refusal) {
            case Refused streams -> streams.error().name();
            case QueueRefused queues -> QUEUES + queues.error().name();
            case FirehoseRefused firehose -> FIREHOSE + firehose.error().name();
        };
    }

    /** @throws IllegalArgumentException if no service has such an error */
    static NotDone refusal(String name, String message) {
        if (name.startsWith(FIREHOSE)) {
            return new FirehoseRefused(FirehoseError.valueOf(name.substring(FIREHOSE.length())), message);
        }
        return name.startsWith(QUEUES)
                ? new QueueRefused(QueueError.valueOf(name.substring(QUEUES.length())), message)
                : new Refused(ErrorCode.valueOf(name), message);
    }

    /** One of the service that refused. */
    static Protocol protocol(NotDone refusal) {
        return switch (refusal) {
            case Refused _ -> new OfStreams(BodyEncoding.JSON);
            case QueueRefused _ -> OfQueues.JSON;
            case FirehoseRefused _ -> new OfFirehose();
        };
    }
}
