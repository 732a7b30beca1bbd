package dev.shardlab.live;

import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.model.queue.ReceivedMessage;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Clients whose receive waits for a message. They hold no thread: what they get is an event like any other, and whoever lets it happen
 * has them answered. For the engine thread.
 */
final class LatePolls {

    private record Answer(long poll, MessagesGiven given) {}

    private final Map<Long, CompletableFuture<Reply>> waiting = new TreeMap<>();
    private final List<Answer> answers = new ArrayList<>();

    /** A receive waits. */
    void await(long poll, CompletableFuture<Reply> reply) {
        waiting.put(poll, reply);
    }

    /**
     * Hears what happens, when it has happened.
     *
     * @param head the state that it has left
     */
    void hear(Event event, Supplier<LabState> head) {
        if (event instanceof MessagesReceived received && received.poll() > 0) {
            answers.add(new Answer(received.poll(), given(received, head.get())));
        }
    }

    private static MessagesGiven given(MessagesReceived event, LabState state) {
        List<ReceivedMessage> given = new ArrayList<>();
        state.queues().queue(event.queue()).ifPresent(queue -> {
            for (var id : event.messages()) {
                queue.message(id).map(held -> held.asReceived(event.queue())).ifPresent(given::add);
            }
        });
        return new MessagesGiven(given);
    }

    /** Hands on what those who wait have got. */
    void deliver(BiConsumer<CompletableFuture<Reply>, Reply> post) {
        for (Answer answer : answers) {
            CompletableFuture<Reply> reply = waiting.remove(answer.poll());
            if (reply != null) {
                post.accept(reply, answer.given());
            }
        }
        answers.clear();
    }

    /** What happened since the last delivery has not happened. */
    void forgetAnswers() {
        answers.clear();
    }

    /** Nobody is answered any more. */
    void abandon() {
        waiting.values().forEach(reply -> reply.completeExceptionally(new RequestQueueClosed()));
        waiting.clear();
        answers.clear();
    }
}
