package dev.shardlab.api.queue;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.api.queue.action.BadRequest;
import dev.shardlab.api.queue.action.QueueActions;
import dev.shardlab.api.queue.action.QueueRequest;
import dev.shardlab.api.queue.action.ServedQueueAction;
import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueError;
import java.util.Optional;

/**
 * What is asked of the service of queues. Every function here is pure.
 *
 * <p>A request is refused here if it cannot be read, names no action, leaves out what must be there, or has a value that no queue could
 * take; what depends on the state is the engine's.
 */
public final class QueueApi {

    private QueueApi() {}

    /**
     * Understands a request.
     *
     * @param action as the client named it
     * @param body in JSON, whatever the protocol; neither kept nor changed
     */
    public static QueueCall hear(String action, OfQueues protocol, byte[] body, Service service) {
        Optional<ServedQueueAction<?>> known = QueueActions.named(action);
        if (known.isEmpty()) {
            return QueueCall.refused(
                    protocol,
                    new QueueRefused(
                            QueueError.INVALID_ACTION,
                            "The action " + Excerpt.of(action) + " is not valid for this endpoint."));
        }
        try {
            Values values = read(known.get(), body);
            return QueueCall.of(
                    protocol, service, known.get(), values, known.get().command(new QueueRequest(values, service)));
        } catch (Unreadable e) {
            return QueueCall.refused(protocol, new QueueRefused(QueueError.SERIALIZATION, e.getMessage()));
        } catch (BadRequest e) {
            return QueueCall.refused(protocol, e.refusal());
        }
    }

    private static Values read(ServedQueueAction<?> action, byte[] body) {
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, body)) {
            Values values = action.input().read(in);
            in.end();
            return values;
        }
    }

    /** Whether the service has an action of that name here. */
    public static boolean knows(String action) {
        return QueueActions.named(action).isPresent();
    }

    /**
     * Writes a refusal that an error and a sentence make up, with the status of HTTP that the error has: 400, 403 or 500.
     *
     * @param message what JSON clients read; the query protocol puts some of them otherwise
     * @param visit whose number the answer in XML carries
     */
    public static Answer refusal(OfQueues protocol, QueueError error, String message, Visit visit) {
        return QueueAnswer.refusal(protocol, new QueueRefused(error, message), visit.requestId());
    }
}
