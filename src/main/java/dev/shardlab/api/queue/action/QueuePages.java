package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.command.queue.QueueReply.QueuesListed;

/** A page of queues. A token for the next one is given only to who asked for pages. */
final class QueuePages {

    private QueuePages() {}

    static void write(String name, QueuesListed reply, QueueAnswer out, QueueAsked asked) {
        out.texts(name, "QueueUrl", reply.queues().stream().map(asked::url).toList());
        if (reply.hasMore() && asked.values().find(QueueInputs.MAX_RESULTS) != null) {
            out.text("NextToken", QueueRequest.token(reply.queues().getLast()));
        }
    }
}
