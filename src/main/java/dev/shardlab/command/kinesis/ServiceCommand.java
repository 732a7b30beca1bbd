package dev.shardlab.command.kinesis;

import dev.shardlab.command.Command;
import dev.shardlab.command.client.ClientCommand;

/**
 * An action of the service's API, under its own name: all 40 of them. A request decodes to the same command whenever it is
 * decoded; what depends on the state or the time is the engine's to decide.
 *
 * <p>What cannot be read into these values at all, such as a sequence number of letters, never becomes one of them but a {@link
 * ClientCommand.RefusedCall}.
 */
public sealed interface ServiceCommand extends Command
        permits StreamCommand,
                StreamQuestion,
                StreamSetting,
                TagCommand,
                PolicyCommand,
                AccountCommand,
                ConsumerCommand {

    /** The action's name in the API reference. */
    default String action() {
        return KinesisActions.nameOf(this);
    }

    @Override
    default boolean onlyAsks() {
        String action = action();
        return action.startsWith("Get")
                || action.startsWith("List")
                || action.startsWith("Describe")
                || action.startsWith("Subscribe");
    }
}
