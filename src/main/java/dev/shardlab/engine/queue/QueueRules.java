package dev.shardlab.engine.queue;

import dev.shardlab.command.Command;
import dev.shardlab.command.queue.AnswerPolls;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueCommand.ListQueues;
import dev.shardlab.command.queue.QueueCommand.OneQueue;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.command.queue.QueueReply.QueueDescribed;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.command.queue.QueueReply.QueueFound;
import dev.shardlab.command.queue.QueueReply.TagsListed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.MessagesDeleted;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.QueueEvent.QueueDeleted;
import dev.shardlab.event.QueueEvent.QueueTagsChanged;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.state.queue.CallsThisSecond;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What comes of what is asked of a queue. */
public final class QueueRules {

    private QueueRules() {}

    /** @param caller who asks; part of what happens by it */
    public static Decision decide(QueueStates state, Caller caller, QueueCommand command, VirtualTime now) {
        return switch (command) {
            case ListQueues asked -> Decision.answered(QueueListing.of(state, asked));
            case OneQueue asked -> {
                try {
                    yield act(state, caller, asked, now);
                } catch (QueueRefusal refusal) {
                    QueueReply.QueueRefused reply = refusal.reply();
                    yield new Decision(
                            List.of(new QueueCallRefused(
                                    now, asked.queue(), caller, asked.apiName(), reply.error(), reply.message())),
                            reply);
                }
            }
        };
    }

    /**
     * Gives what messages there are to the receives that wait, the one that came first first. Nothing is refused: of a queue that is gone,
     * or has nothing to give, nothing comes.
     *
     * @param now the time of the events to come
     */
    public static Decision decide(QueueStates state, AnswerPolls command, VirtualTime now) {
        return new Decision(
                state.queue(command.queue())
                        .map(found -> Receiving.answerPolls(state, found, now))
                        .orElse(List.of()),
                new QueueDone());
    }

    /** When something is due next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextDueMicros(QueueStates state) {
        return state.nextDueMicros();
    }

    /** The next thing that is due by now; nothing if nothing is. */
    public static List<Event> elapse(QueueStates state, VirtualTime now) {
        return QueueElapsing.next(state, now);
    }

    /** Who is answered late, because of what happened. */
    public static List<Command> reactions(QueueStates state, List<Event> happened) {
        return QueueReactions.after(happened, state);
    }

    private static Decision act(QueueStates state, Caller caller, OneQueue command, VirtualTime now) {
        return switch (command) {
            case QueueCommand.CreateQueue asked -> Queueing.create(state, asked, now);
            case QueueCommand.OfExisting asked ->
                act(state, state.queue(asked.queue()).orElseThrow(QueueWords::noQueue), caller, asked, now);
        };
    }

    private static Decision act(
            QueueStates state, QueueState queue, Caller caller, QueueCommand.OfExisting command, VirtualTime now) {
        return switch (command) {
            case QueueCommand.DeleteQueue _ -> done(new QueueDeleted(now, queue.name()));
            case QueueCommand.PurgeQueue _ -> done(Queueing.purge(queue, now));
            case QueueCommand.SetQueueAttributes asked -> done(Queueing.set(state, queue, asked, now));
            case QueueCommand.TagQueue asked ->
                done(new QueueTagsChanged(now, queue.name(), QueueTags.added(queue, asked.tags())));
            case QueueCommand.UntagQueue asked ->
                done(new QueueTagsChanged(now, queue.name(), queue.tags().without(asked.keys())));
            case QueueCommand.AddPermission asked -> done(Permissions.added(queue, asked, now));
            case QueueCommand.RemovePermission asked -> done(Permissions.removed(queue, asked, now));
            case QueueCommand.SendMessage asked -> Sending.one(state, queue, caller, asked, now);
            case QueueCommand.SendMessageBatch asked -> Sending.batch(state, queue, caller, asked, now);
            case QueueCommand.ReceiveMessage asked -> Receiving.receive(state, queue, caller, asked, now);
            case QueueCommand.DeleteMessage asked -> delete(queue, caller, asked, now);
            case QueueCommand.DeleteMessageBatch asked -> delete(queue, caller, asked, now);
            case QueueCommand.ChangeMessageVisibility asked ->
                done(Holding.changed(queue, new QueueCommand.Visibility(asked.handle(), asked.timeout()), caller, now));
            case QueueCommand.ChangeMessageVisibilityBatch asked -> change(queue, caller, asked, now);
            case QueueQuestion asked -> Decision.answered(answer(state, queue, asked));
        };
    }

    private static Decision delete(QueueState queue, Caller caller, QueueCommand.DeleteMessage asked, VirtualTime now) {
        Throughput.require(queue, CallsThisSecond.Kind.DELETE, now);
        HeldMessage held = Holding.deletable(queue, asked.handle());
        return held == null
                ? Decision.answered(new QueueDone())
                : done(new MessagesDeleted(now, queue.name(), caller, List.of(held.id())));
    }

    private static Decision delete(
            QueueState queue, Caller caller, QueueCommand.DeleteMessageBatch asked, VirtualTime now) {
        Batches.require(asked.apiName(), asked.entries());
        Throughput.require(queue, CallsThisSecond.Kind.DELETE, now);
        TreeSet<MessageId> deleted = new TreeSet<>();
        var answer = Batches.answer(asked.entries(), (ReceiptHandle handle) -> {
            HeldMessage held = Holding.deletable(queue, handle);
            if (held != null) {
                deleted.add(held.id());
            }
            return new QueueDone();
        });
        return new Decision(deleted.isEmpty() ? List.of() : List.of(deleted(queue, caller, deleted, now)), answer);
    }

    private static MessagesDeleted deleted(QueueState queue, Caller user, Set<MessageId> ids, VirtualTime now) {
        return new MessagesDeleted(now, queue.name(), user, List.copyOf(ids));
    }

    private static Decision change(
            QueueState queue, Caller caller, QueueCommand.ChangeMessageVisibilityBatch asked, VirtualTime now) {
        Batches.require(asked.apiName(), asked.entries());
        List<Event> events = new ArrayList<>();
        var answer = Batches.answer(asked.entries(), (QueueCommand.Visibility visibility) -> {
            events.add(Holding.changed(queue, visibility, caller, now));
            return new QueueDone();
        });
        return new Decision(events, answer);
    }

    private static QueueReply answer(QueueStates state, QueueState queue, QueueQuestion question) {
        return switch (question) {
            case QueueQuestion.GetQueueAttributes _ ->
                new QueueDescribed(
                        queue.name(), queue.settings(), queue.counts(), queue.createdAt(), queue.changedAt());
            case QueueQuestion.GetQueueUrl _ -> new QueueFound(queue.name());
            case QueueQuestion.ListQueueTags _ -> new TagsListed(queue.tags());
            case QueueQuestion.ListDeadLetterSourceQueues asked -> QueueListing.sources(state, asked);
        };
    }

    private static Decision done(Event event) {
        return new Decision(List.of(event), new QueueDone());
    }
}
