package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.ListQueues;
import dev.shardlab.command.queue.QueueQuestion.ListDeadLetterSourceQueues;
import dev.shardlab.command.queue.QueueReply.QueuesListed;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of queues, by name (Amazon SQS API Reference, ListQueues, ListDeadLetterSourceQueues). */
final class QueueListing {

    private QueueListing() {}

    static QueuesListed of(QueueStates state, ListQueues asked) {
        return page(
                state.all().stream().map(QueueState::name).filter(name -> name.value()
                        .startsWith(asked.prefix())),
                asked.max(),
                asked.after());
    }

    static QueuesListed sources(QueueStates state, ListDeadLetterSourceQueues asked) {
        return page(
                state.all().stream()
                        .filter(other -> other.sendsDeadLettersTo(asked.queue()))
                        .map(QueueState::name),
                asked.max(),
                asked.after());
    }

    private static QueuesListed page(Stream<QueueName> byName, int max, @Nullable QueueName after) {
        List<QueueName> rest = byName.filter(name -> after == null || name.compareTo(after) > 0)
                .limit(max + 1L)
                .toList();
        return new QueuesListed(rest.subList(0, Math.min(max, rest.size())), rest.size() > max);
    }
}
