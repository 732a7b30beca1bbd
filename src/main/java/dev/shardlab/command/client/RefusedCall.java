package dev.shardlab.command.client;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;

/**
 * A client's request that was refused before it became a {@link dev.shardlab.command.ServiceCall}: it could not be read, or broke constraints
 * that need no state.
 *
 * @param action the action's name in the API reference, empty if not even that is known
 */
public record RefusedCall(ClientName client, String action, NotDone refusal) implements Command {

    /** Refused by the service of data streams. */
    public RefusedCall(ClientName client, String action, ErrorCode error, String message) {
        this(client, action, new Refused(error, message));
    }

    @Override
    public boolean onlyAsks() {
        return true;
    }
}
