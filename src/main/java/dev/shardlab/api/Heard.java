package dev.shardlab.api;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import org.jspecify.annotations.Nullable;

/** A request of a client: what it means, and how its answer is written. */
public record Heard(Command command, Writing writing) {

    /** Writes an answer. */
    @FunctionalInterface
    public interface Writing {

        /** @param reply null if there is none, because the laboratory failed */
        Answer answer(@Nullable Reply reply, Visit visit);
    }
}
