package dev.shardlab.command.kinesis;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.model.kinesis.KinesisAction;

/**
 * An action of the service's API, under its own name: all 40 of them. A request decodes to the same command whenever it is
 * decoded; what depends on the state or the time is the engine's to decide.
 *
 * <p>What cannot be read into these values at all, such as a sequence number of letters, never becomes one of them but a {@link
 * RefusedCall}.
 */
public sealed interface ServiceCommand extends ClientAction
        permits StreamCommand,
                StreamQuestion,
                StreamSetting,
                TagCommand,
                PolicyCommand,
                AccountCommand,
                ConsumerCommand {

    /** Which action it asks for. */
    default KinesisAction action() {
        return KinesisActions.of(this);
    }

    @Override
    default String apiName() {
        return action().apiName();
    }

    @Override
    default boolean onlyAsks() {
        return action().onlyAsks();
    }
}
