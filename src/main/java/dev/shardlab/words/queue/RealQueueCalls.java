package dev.shardlab.words.queue;

import dev.shardlab.model.Service;
import dev.shardlab.model.queue.AttributeText;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.words.page.ApiCall;
import dev.shardlab.words.page.ApiCall.Value;
import dev.shardlab.words.page.ServiceClient;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Do it for real: what was done to a queue, asked of the service itself. Who asks has to know the queue's URL first. */
public final class RealQueueCalls {

    private static final ServiceClient SQS = new ServiceClient("sqs", "SqsClient");
    private static final String URL = "QueueUrl";
    private static final String HANDLE = "ReceiptHandle";
    private static final int LONG_POLL_SECONDS = 20;

    private RealQueueCalls() {}

    /** The request behind an action; empty for what is done to workers, which are programs of one's own. */
    public static Optional<Snippet> of(QueueAction action, Service service) {
        return switch (action) {
            case QueueAction.Send(QueueName queue, String body, var group) -> Optional.of(send(queue, body, group));
            case QueueAction.Purge(QueueName queue) ->
                Optional.of(Snippet.of("purge this queue", asking(queue, onUrl("PurgeQueue"))));
            case QueueAction.ChangeSettings(QueueName queue, QueueChange change) ->
                Optional.of(Snippet.of(
                        "change the settings",
                        asking(
                                queue,
                                onUrl("SetQueueAttributes")
                                        .with("Attributes", new Value.Texts(attributes(change, service))))));
            case QueueAction.OnWorkers _ -> Optional.empty();
        };
    }

    /** A FIFO queue is told by which identifier it knows a message again; a lone body can be its own. */
    static Snippet send(QueueName queue, String body, @Nullable MessageGroupId group) {
        ApiCall call = onUrl("SendMessage").with("MessageBody", body);
        if (group != null) {
            call = call.with("MessageGroupId", group.value());
        }
        if (queue.isFifo()) {
            call = call.with("MessageDeduplicationId", "a-name-for-this-one");
        }
        return Snippet.of("send this message", asking(queue, call));
    }

    static Snippet receive(QueueName queue) {
        return Snippet.of(
                "receive messages",
                asking(
                        queue,
                        onUrl("ReceiveMessage")
                                .with("MaxNumberOfMessages", new Value.Whole(10))
                                .with("WaitTimeSeconds", new Value.Whole(LONG_POLL_SECONDS))));
    }

    /** A worker that has done its work: only then is the message gone. */
    static Snippet receiveAndDelete(QueueName queue) {
        return withHandle("receive one and delete it", queue, onUrl("DeleteMessage"), null);
    }

    static Snippet giveBack(QueueName queue) {
        return withHandle("receive one and give it back", queue, onUrl("ChangeMessageVisibility"), new Value.Whole(0));
    }

    private static Snippet withHandle(String title, QueueName queue, ApiCall then, @Nullable Value visibility) {
        ApiCall call = then.with(HANDLE, new Value.Kept(HANDLE));
        return Snippet.of(
                title,
                asking(
                        queue,
                        onUrl("ReceiveMessage").keeping("Messages[0]." + HANDLE),
                        visibility == null ? call : call.with("VisibilityTimeout", visibility)));
    }

    static Snippet attributes(QueueName queue) {
        return Snippet.of(
                "ask how full it is",
                asking(queue, onUrl("GetQueueAttributes").with("AttributeNames", new Value.Names(List.of("All")))));
    }

    private static ApiCall onUrl(String action) {
        return ApiCall.of(SQS, action).with(URL, new Value.Kept(URL));
    }

    private static List<ApiCall> asking(QueueName queue, ApiCall... calls) {
        List<ApiCall> all = new ArrayList<>();
        all.add(ApiCall.of(SQS, "GetQueueUrl").with("QueueName", queue.value()).keeping(URL));
        all.addAll(List.of(calls));
        return all;
    }

    private static SortedMap<String, String> attributes(QueueChange change, Service service) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (QueueAttribute attribute : change.given()) {
            String text = AttributeText.of(attribute, change.values(), service);
            texts.put(attribute.wireName(), text == null ? "" : text);
        }
        return texts;
    }
}
