package dev.shardlab.api.queue.action;

import dev.shardlab.api.shape.Values;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueName;

/**
 * What an answer is written for.
 *
 * @param values of the request, which say what of the answer is wanted
 * @param address by which the client reached us
 */
public record QueueAsked(Values values, Service service, String address) {

    String url(QueueName queue) {
        return QueueUrls.of(queue, service, address);
    }
}
