package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply;
import dev.shardlab.model.Service;

/**
 * One action of the service. Has no state: one instance serves everybody.
 *
 * @param <R> what the engine answers when it does not refuse
 */
public abstract class ServedFirehoseAction<R extends FirehoseReply> {

    private final String name;
    private final Class<R> replyType;
    private final Structure input;

    ServedFirehoseAction(String name, Class<R> replyType, Member<?>... input) {
        this.name = name;
        this.replyType = replyType;
        this.input = Structure.of(input);
    }

    /** As in the API reference. */
    public final String name() {
        return name;
    }

    /** The members a request of this action may have, with their constraints; any other is passed over. */
    public final Structure input() {
        return input;
    }

    /**
     * What is asked; its members keep their constraints.
     *
     * @throws UnfitRequest if the members do not go together, or one cannot be read as what it stands for
     */
    public abstract FirehoseCommand command(Values values, Service service);

    /** Writes the members of the answer. */
    abstract void write(R reply, BodyWriter out, FirehoseAsked asked);

    /** Writes the answer's body, one map. */
    public final void answer(FirehoseReply reply, BodyWriter out, FirehoseAsked asked) {
        out.openMap();
        write(replyType.cast(reply), out, asked);
        out.closeMap();
    }
}
