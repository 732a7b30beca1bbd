package dev.shardlab.api.queue;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.api.queue.action.QueueAsked;
import dev.shardlab.api.queue.action.ServedQueueAction;
import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueError;
import org.jspecify.annotations.Nullable;

/** A request to the service of queues, and how it is answered. */
public sealed interface QueueCall {

    /** @param reply null if there is none, because the laboratory failed */
    Answer answer(@Nullable Reply reply, Visit visit);

    /** It can be decided, by whoever knows the state. */
    record Understood(
            OfQueues protocol, Service service, ServedQueueAction<?> action, Values values, QueueCommand command)
            implements QueueCall {

        @Override
        public Answer answer(@Nullable Reply reply, Visit visit) {
            return switch (reply) {
                case QueueRefused refused -> QueueAnswer.refusal(protocol, refused, visit.requestId());
                case QueueReply done
                when action.isSilent() -> QueueAnswer.nothing(protocol, action.name(), visit.requestId());
                case QueueReply done -> {
                    QueueAnswer out = QueueAnswer.of(protocol, action.name(), visit.requestId());
                    action.answer(done, out, new QueueAsked(values, service, visit.address()));
                    yield out.end();
                }
                case null, default -> QueueApi.refusal(protocol, QueueError.INTERNAL_FAILURE, "", visit);
            };
        }
    }

    /** It is refused whatever the state is. */
    record Refused(OfQueues protocol, QueueRefused refusal) implements QueueCall {

        @Override
        public Answer answer(@Nullable Reply reply, Visit visit) {
            return QueueAnswer.refusal(protocol, refusal, visit.requestId());
        }
    }

    static QueueCall of(
            OfQueues protocol, Service service, ServedQueueAction<?> action, Values values, QueueCommand command) {
        return new Understood(protocol, service, action, values, command);
    }

    static QueueCall refused(OfQueues protocol, QueueRefused refusal) {
        return new Refused(protocol, refusal);
    }
}
