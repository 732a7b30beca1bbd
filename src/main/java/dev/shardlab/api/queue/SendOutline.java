package dev.shardlab.api.queue;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Messages as they were sent, without what those said that were refused: of each only the length is left, and whether a queue takes its
 * characters at all. That is all of them on which anything depends, so who is told it again, with letters in their place, decides the same.
 *
 * <p>It is JSON, with the names of the API but for {@code MessageBodyLength} and {@code BrokenBodyLength}, which stand in the place of a body and
 * its attributes. An entry that could not be read at all keeps its identifier alone, as one without a body: that cannot be read either.
 */
public final class SendOutline {

    static final Name QUEUE_URL = Name.of("QueueUrl");
    static final Name ENTRIES = Name.of("Entries");
    static final Name ID = Name.of("Id");
    static final Name BODY = Name.of("MessageBody");
    static final Name DELAY = Name.of("DelaySeconds");
    static final Name GROUP = Name.of("MessageGroupId");
    static final Name DEDUPLICATION = Name.of("MessageDeduplicationId");
    static final Name ATTRIBUTES = Name.of("MessageAttributes");
    static final Name TYPE = Name.of("DataType");
    static final Name TEXT = Name.of("StringValue");
    static final Name BINARY = Name.of("BinaryValue");
    private static final Name LENGTH = Name.of("MessageBodyLength");
    private static final Name BROKEN_LENGTH = Name.of("BrokenBodyLength");

    private SendOutline() {}

    /** The outline of what was asked; empty if it sends nothing, or if all of it was taken. */
    public static Optional<byte[]> of(ClientAction asked, Reply reply, Service service) {
        return switch (asked) {
            case SendMessage send
            when reply instanceof QueueRefused -> {
                BodyWriter out = begin(send.queue(), service);
                message(send.entry(), true, out);
                yield Optional.of(out.closeMap().toByteArray());
            }
            case SendMessageBatch batch
            when reply instanceof QueueRefused -> Optional.of(batch(batch, _ -> true, service));
            case SendMessageBatch batch
            when reply instanceof BatchAnswered answered && isRefused(answered) ->
                Optional.of(batch(batch, i -> answered.entries().get(i).answer() instanceof QueueRefused, service));
            default -> Optional.empty();
        };
    }

    private static boolean isRefused(BatchAnswered answered) {
        return answered.entries().stream().anyMatch(entry -> entry.answer() instanceof QueueRefused);
    }

    private static BodyWriter begin(QueueName queue, Service service) {
        return BodyWriter.of(BodyEncoding.JSON).openMap().text(QUEUE_URL, "/" + service.account() + "/" + queue);
    }

    private static byte[] batch(SendMessageBatch batch, IntPredicate isRefused, Service service) {
        BodyWriter out = begin(batch.queue(), service).name(ENTRIES).openList();
        for (int i = 0; i < batch.entries().size(); i++) {
            Entry<MessageEntry> entry = batch.entries().get(i);
            out.openMap().text(ID, identifier(entry.id()));
            MessageEntry message = entry.asked();
            if (message != null) {
                message(message, isRefused.test(i), out);
            }
            out.closeMap();
        }
        return out.closeList().closeMap().toByteArray();
    }

    /** One that is too long is refused for its length, whatever it is. */
    private static String identifier(String id) {
        return id.length() <= QueueLimits.MAX_BATCH_ID_CHARACTERS
                ? id
                : "x".repeat(QueueLimits.MAX_BATCH_ID_CHARACTERS + 1);
    }

    private static void message(MessageEntry message, boolean without, BodyWriter out) {
        MessageContent content = message.content();
        if (without) {
            out.number(MessageContent.isBody(content.body()) ? LENGTH : BROKEN_LENGTH, content.sizeBytes());
        } else {
            out.text(BODY, content.body()).name(ATTRIBUTES).openMap();
            content.attributes().forEach((name, attribute) -> out.name(Name.quoted(name))
                    .openMap()
                    .text(TYPE, attribute.type())
                    .text(attribute.isBinary() ? BINARY : TEXT, attribute.value())
                    .closeMap());
            out.closeMap();
        }
        if (message.delay() != null) {
            out.number(DELAY, message.delay().toSeconds());
        }
        text(GROUP, message.group(), out);
        text(DEDUPLICATION, message.deduplicationId(), out);
    }

    private static void text(Name name, @Nullable Object identifier, BodyWriter out) {
        if (identifier != null) {
            out.text(name, identifier.toString());
        }
    }

    /**
     * The body of a request that is decided as the one was that was outlined.
     *
     * @throws IllegalArgumentException if that is no outline; the message is a part of a sentence
     */
    public static byte[] body(byte[] outline) {
        return read(outline, true);
    }

    /**
     * Requires that it is an outline, without making a body of it, which may be megabytes.
     *
     * @throws IllegalArgumentException as {@link #body} does
     */
    public static void require(byte[] outline) {
        read(outline, false);
    }

    private static byte[] read(byte[] outline, boolean fills) {
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, outline)) {
            return new OutlinedSend(in, fills).body();
        } catch (Unreadable e) {
            throw new IllegalArgumentException("its outline cannot be read", e);
        }
    }
}
