package dev.shardlab.journal;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.firehose.DeliveryOutline;
import dev.shardlab.api.kinesis.PutOutline;
import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.api.queue.SendOutline;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * How calls of clients stand in a file. What a client said is kept byte for byte and understood again when it is read. What nobody
 * understood is kept only as how it was refused: a stranger's megabytes of nonsense are not worth the room. Of a put or messages that were
 * refused, wholly or in part, only the lengths of what was refused are kept: the service does not keep it either.
 */
final class CallEntryFormat {

    private static final int JSON = 0;
    private static final int CBOR = 1;
    private static final int QUEUE_JSON = 2;
    private static final int QUEUE_QUERY = 3;
    private static final int FIREHOSE_JSON = 4;
    private static final int HASH_BYTES = 32;

    private CallEntryFormat() {}

    /** A call and the branch on which it was made. */
    record OnBranch(int branch, Call call) {}

    static void append(int branch, Call call, Reply reply, Service service, FrameFile file) {
        ClientRequest said = call.said();
        PayloadWriter head = new PayloadWriter()
                .number(branch)
                .number(call.at().micros())
                .text(said.client().value())
                .text(said.action());
        if (call.command() instanceof RefusedCall refused) {
            head.text(ErrorNames.of(refused.refusal())).text(refused.refusal().message());
            file.append(EntryType.REFUSED_CALL.code(), head.bytes());
            return;
        }
        Optional<byte[]> outline = outline(call.command(), reply, service);
        if (outline.isPresent()) {
            head.number(said.body().length).bytes(sha256(said.body()));
            file.append(outlineType(said.protocol()).code(), head.bytes(), outline.get());
        } else {
            head.number(number(said.protocol()));
            file.append(EntryType.CALL.code(), head.bytes(), said.body());
        }
    }

    private static Optional<byte[]> outline(Command command, Reply reply, Service service) {
        return switch (command) {
            case ServiceCall(var _, ServiceCommand asked) -> PutOutline.of(asked, reply);
            case ServiceCall(var _, QueueCommand asked) -> SendOutline.of(asked, reply, service);
            case ServiceCall(var _, FirehoseCommand asked) -> DeliveryOutline.of(asked, reply);
            default -> Optional.empty();
        };
    }

    private static EntryType outlineType(Protocol protocol) {
        return switch (protocol) {
            case OfStreams _ -> EntryType.PUT_OUTLINE;
            case OfQueues _ -> EntryType.SEND_OUTLINE;
            case OfFirehose _ -> EntryType.DELIVERY_OUTLINE;
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform is required to provide SHA-256", e);
        }
    }

    /** @throws IllegalArgumentException if the entry makes no sense; the message is a part of a sentence */
    static OnBranch read(EntryFrame frame, Service service) {
        PayloadReader payload = new PayloadReader(frame);
        int branch = payload.number();
        VirtualTime at = new VirtualTime(payload.longNumber());
        ClientName client = new ClientName(payload.text());
        String action = payload.text();
        Command command;
        ClientRequest said;
        if (frame.type() == EntryType.REFUSED_CALL.code()) {
            NotDone refusal = ErrorNames.refusal(payload.text(), payload.text());
            command = new RefusedCall(client, action, refusal);
            said = new ClientRequest(client, ErrorNames.protocol(refusal), action, new byte[0]);
            payload.end();
        } else if (frame.type() == EntryType.PUT_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            said = new ClientRequest(client, action, BodyEncoding.JSON, PutOutline.body(payload.rest()));
            command = understand(said, service);
        } else if (frame.type() == EntryType.SEND_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            said = new ClientRequest(client, OfQueues.JSON, action, SendOutline.body(payload.rest()));
            command = understand(said, service);
        } else if (frame.type() == EntryType.DELIVERY_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            said = new ClientRequest(client, new OfFirehose(), action, DeliveryOutline.body(payload.rest()));
            command = understand(said, service);
        } else if (frame.type() == EntryType.CALL.code()) {
            Protocol protocol = protocol(payload.number());
            said = new ClientRequest(client, protocol, action, payload.rest());
            command = understand(said, service);
        } else {
            throw new IllegalArgumentException("it is of type " + Byte.toUnsignedInt(frame.type()));
        }
        return new OnBranch(branch, new Call(at, command, said));
    }

    /**
     * Requires that an entry can be read, without understanding what can be refused in words.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is a part of a sentence
     */
    static void require(EntryFrame frame, Service service) {
        PayloadReader payload = new PayloadReader(frame);
        payload.number();
        payload.longNumber();
        new ClientName(payload.text());
        String action = payload.text();
        boolean isBodyOfAClient = frame.type() == EntryType.CALL.code() && !SubscriptionRequests.isOne(action);
        if (isBodyOfAClient) {
            protocol(payload.number());
        } else if (frame.type() == EntryType.PUT_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            PutOutline.require(payload.rest());
        } else if (frame.type() == EntryType.SEND_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            SendOutline.require(payload.rest());
        } else if (frame.type() == EntryType.DELIVERY_OUTLINE.code()) {
            payload.number();
            payload.bytes(HASH_BYTES);
            DeliveryOutline.require(payload.rest());
        } else {
            requireReadable(frame, service);
        }
    }

    /** What stands for a client in the file was written here, so whatever is wrong with it is damage. */
    private static void requireReadable(EntryFrame frame, Service service) {
        try {
            read(frame, service);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("its body cannot be read", e);
        }
    }

    private static int number(Protocol protocol) {
        return switch (protocol) {
            case OfStreams(BodyEncoding encoding) -> encoding == BodyEncoding.JSON ? JSON : CBOR;
            case OfQueues queues -> queues == OfQueues.JSON ? QUEUE_JSON : QUEUE_QUERY;
            case OfFirehose _ -> FIREHOSE_JSON;
        };
    }

    private static Protocol protocol(int number) {
        return switch (number) {
            case JSON -> new OfStreams(BodyEncoding.JSON);
            case CBOR -> new OfStreams(BodyEncoding.CBOR);
            case QUEUE_JSON -> OfQueues.JSON;
            case QUEUE_QUERY -> OfQueues.QUERY;
            case FIREHOSE_JSON -> new OfFirehose();
            default -> throw new IllegalArgumentException("its encoding is " + number);
        };
    }

    /** What was meant by a client, or by its connection for it. */
    static Command understand(ClientRequest said, Service service) {
        return ClientRequests.commandWrittenDown(said, service);
    }
}
