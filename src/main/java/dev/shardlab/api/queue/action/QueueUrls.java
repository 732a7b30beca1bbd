package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import java.util.Optional;

/**
 * How clients name queues: by URL, {@code http://127.0.0.1:4567/000000000000/jobs}, and by ARN, {@code
 * arn:aws:sqs:us-east-1:000000000000:jobs}.
 */
public final class QueueUrls {

    private QueueUrls() {}

    static String of(QueueName queue, Service service, String address) {
        return address + "/" + service.account() + "/" + queue;
    }

    /** The queue that a URL means. Only its last two steps count: a client may reach us by more than one address. */
    static QueueName queue(String url, Service service) {
        int name = url.lastIndexOf('/');
        int account = name <= 0 ? -1 : url.lastIndexOf('/', name - 1);
        if (account < 0) {
            throw new BadRequest(
                    QueueError.INVALID_ADDRESS, "The address " + Excerpt.of(url) + " is not valid for this endpoint.");
        }
        String queue = url.substring(name + 1);
        if (!url.substring(account + 1, name).equals(service.account()) || !QueueName.isValid(queue)) {
            throw noQueue();
        }
        return new QueueName(queue);
    }

    static BadRequest noQueue() {
        return new BadRequest(QueueError.QUEUE_DOES_NOT_EXIST, "The specified queue does not exist.");
    }

    /** Whether a path of HTTP is that of a queue: {@code /000000000000/jobs}. */
    public static boolean isPath(String path) {
        return path.matches("/\\d{12}/[^/]{1,80}");
    }

    static String arn(QueueName queue, Service service) {
        return service.arn("sqs", queue.value());
    }

    /** The queue that an ARN means; empty if none of ours can be meant. */
    static Optional<QueueName> ofArn(String arn, Service service) {
        String before = service.arn("sqs", "");
        return Optional.of(arn)
                .filter(text -> text.startsWith(before))
                .map(text -> text.substring(before.length()))
                .filter(QueueName::isValid)
                .map(QueueName::new);
    }
}
