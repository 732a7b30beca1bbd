package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueReply.QueueDone;

/** An action whose success has nothing to tell. */
abstract class SilentQueueAction extends ServedQueueAction<QueueDone> {

    SilentQueueAction(String name, Member<?>... input) {
        super(name, QueueDone.class, input);
    }

    @Override
    final void write(QueueDone reply, QueueAnswer out, QueueAsked asked) {}
}
