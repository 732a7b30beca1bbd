package dev.shardlab.command.client;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;

/** What came from a client on the wire. */
public sealed interface ClientCommand extends Command {

    ClientName client();

    /**
     * A request that could be read.
     *
     * @param asked a put among them is one {@linkplain StreamCommand.PutRecords#fromClient without a sender}: the engine names it
     */
    record ClientCall(ClientName client, ClientAction asked) implements ClientCommand {
        @Override
        public boolean onlyAsks() {
            return asked.onlyAsks();
        }
    }

    /**
     * A request that was refused before it became a command: it could not be read, or broke constraints that need no state.
     *
     * @param action the action's name in the API reference, empty if not even that is known
     */
    record RefusedCall(ClientName client, String action, NotDone refusal) implements ClientCommand {

        /** Refused by the service of data streams. */
        public RefusedCall(ClientName client, String action, ErrorCode error, String message) {
            this(client, action, new Refused(error, message));
        }

        @Override
        public boolean onlyAsks() {
            return true;
        }
    }
}
