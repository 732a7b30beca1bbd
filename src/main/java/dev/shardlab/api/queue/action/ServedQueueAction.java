package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.command.queue.QueueReply.QueueDone;

/**
 * One action of the service. Has no state: one instance serves everybody.
 *
 * @param <R> what the engine answers when it does not refuse
 */
public abstract class ServedQueueAction<R extends QueueReply> {

    private final String name;
    private final Class<R> replyType;
    private final Structure input;

    ServedQueueAction(String name, Class<R> replyType, Member<?>... input) {
        this.name = name;
        this.replyType = replyType;
        this.input = Structure.of(input);
    }

    /** As in the API reference. */
    public final String name() {
        return name;
    }

    /** The members a request of this action may have; any other is passed over. */
    public final Structure input() {
        return input;
    }

    /**
     * What is asked.
     *
     * @throws BadRequest if it is refused whatever the state of the queues is
     */
    public abstract QueueCommand command(QueueRequest request);

    /** An action that has nothing to tell is answered with an empty body. */
    public final boolean isSilent() {
        return replyType == QueueDone.class;
    }

    /** Writes the members of the answer. */
    public final void answer(QueueReply reply, QueueAnswer out, QueueAsked asked) {
        write(replyType.cast(reply), out, asked);
    }

    abstract void write(R reply, QueueAnswer out, QueueAsked asked);
}
