package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.kinesis.ServiceCommand;

/**
 * One action of the service. Has no state: one instance serves everybody.
 *
 * @param <R> what the engine answers when it does not refuse
 */
public abstract class ServedAction<R extends Reply> {

    private final String name;
    private final Class<R> replyType;
    private final Structure input;

    ServedAction(String name, Class<R> replyType, Member<?>... input) {
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
     * @throws RequestRefusal if the members do not go together, or one cannot be read as what it stands for
     */
    public abstract ServiceCommand command(Request request);

    /** Writes the members of the answer; which of them are absent, the action knows. */
    abstract void write(R reply, BodyWriter out, Asked asked);

    /** An action that has nothing to tell is answered with an empty body. */
    public final boolean isSilent() {
        return replyType == Done.class;
    }

    /** Writes the answer's body, one map. */
    public final void answer(Reply reply, BodyWriter out, Asked asked) {
        out.openMap();
        write(replyType.cast(reply), out, asked);
        out.closeMap();
    }
}
