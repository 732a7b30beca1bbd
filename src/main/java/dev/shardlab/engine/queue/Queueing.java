package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.SetQueueAttributes;
import dev.shardlab.command.queue.QueueReply.QueueFound;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.QueueEvent.QueueCreated;
import dev.shardlab.event.QueueEvent.QueuePurged;
import dev.shardlab.event.QueueEvent.QueueSettingsChanged;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues that come, change and are emptied. */
final class Queueing {

    private Queueing() {}

    /**
     * CreateQueue. Where there is such a queue already with the same of what is given, it is found, not made; a name may not be used for 60
     * seconds after its queue was deleted (Amazon SQS API Reference, CreateQueue).
     */
    static Decision create(QueueStates state, CreateQueue asked, VirtualTime now) {
        QueueName name = asked.queue();
        requireOfType(name, asked.settings());
        Optional<QueueState> existing = state.queue(name);
        if (existing.isPresent()) {
            asked.settings().differing(existing.get().settings()).ifPresent(attribute -> {
                throw QueueWords.existsOtherwise(attribute);
            });
            return Decision.answered(new QueueFound(name));
        }
        if (state.deletedAt(name)
                .filter(deleted -> now.isBefore(deleted.plus(QueueLimits.NAME_BLOCKED)))
                .isPresent()) {
            throw QueueWords.deletedRecently();
        }
        QueueSettings settings = asked.settings().on(QueueSettings.DEFAULT);
        requireDeadLetterQueue(state, name, settings.redrive());
        QueueTags.require(name, asked.tags());
        return new Decision(List.of(new QueueCreated(now, name, settings, asked.tags())), new QueueFound(name));
    }

    static QueueSettingsChanged set(QueueStates state, QueueState queue, SetQueueAttributes asked, VirtualTime now) {
        requireOfType(queue.name(), asked.change());
        QueueSettings settings = asked.change().on(queue.settings());
        if (asked.change().given().contains(QueueAttribute.REDRIVE)) {
            requireDeadLetterQueue(state, queue.name(), settings.redrive());
        }
        return new QueueSettingsChanged(now, queue.name(), settings);
    }

    private static void requireOfType(QueueName name, QueueChange change) {
        for (QueueAttribute attribute : change.given()) {
            if (attribute.isOfFifo() && !name.isFifo()) {
                throw QueueWords.unknownAttribute(attribute);
            }
        }
    }

    /** It must be there, be of the same type, and be another one (Developer Guide, Using dead-letter queues). */
    private static void requireDeadLetterQueue(QueueStates state, QueueName queue, @Nullable RedrivePolicy redrive) {
        if (redrive == null) {
            return;
        }
        QueueName target = redrive.deadLetterQueue();
        if (target.equals(queue) || state.queue(target).isEmpty()) {
            throw QueueWords.invalid(target.value(), "RedrivePolicy", "Dead letter target does not exist.");
        }
        if (!state.queue(target).orElseThrow().settings().access().takesDeadLettersOf(queue)) {
            throw QueueWords.invalid(
                    target.value(),
                    "RedrivePolicy",
                    "The redrive allow policy of the dead-letter queue does not let " + queue + " use it.");
        }
        if (target.isFifo() != queue.isFifo()) {
            throw QueueWords.invalid(
                    target.value(), "RedrivePolicy", "Dead-letter queue must be same type of queue as the source.");
        }
    }

    /** PurgeQueue: once in 60 seconds (API Reference, PurgeQueue). */
    static QueuePurged purge(QueueState queue, VirtualTime now) {
        VirtualTime before = queue.purgedAt();
        if (before != null && now.isBefore(before.plus(QueueLimits.BETWEEN_PURGES))) {
            throw QueueWords.purgeInProgress(queue.name());
        }
        return new QueuePurged(now, queue.name(), queue.size());
    }
}
