package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;

/**
 * A change of a stream that the experiment asked for and that was refused is part of the story, and so of the log. Of a client every
 * refused call is told, whatever it asked for: not here.
 */
public final class ChangeRefusals {

    private ChangeRefusals() {}

    /**
     * The refusal as a reply; if it was not a client that asked, with the event that tells of it.
     *
     * @param stream which was to be changed
     * @param now the time of the event
     */
    public static Decision decision(
            Refusal refusal, Caller caller, StreamName stream, ServiceCommand command, VirtualTime now) {
        return caller instanceof Caller.Client
                ? refusal.decision()
                : refusal.decision(
                        new ChangeRefused(now, stream, command.action().apiName(), refusal.error(), refusal.words()));
    }
}
