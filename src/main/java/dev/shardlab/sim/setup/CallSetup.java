package dev.shardlab.sim.setup;

import dev.shardlab.command.Command;
import dev.shardlab.model.ClientName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client asks. It comes after everything else that happens at its time.
 *
 * @param at since the start of the experiment, before it too
 * @param action the service's name for it, such as {@code PutRecords}
 * @param request what was said, as compact JSON; null if nobody could understand it, and then {@code command} says how it was
 *     refused
 * @param command what it means; follows from the rest, so it takes no part in comparing
 */
public record CallSetup(
        Duration at,
        ClientName client,
        String action,
        @Nullable String request,
        Command command) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallSetup that
                && at.equals(that.at)
                && client.equals(that.client)
                && action.equals(that.action)
                && (request == null
                        ? that.request == null && command.equals(that.command)
                        : request.equals(that.request));
    }

    @Override
    public int hashCode() {
        return at.hashCode() + 31 * client.hashCode() + 961 * action.hashCode();
    }
}
