package dev.shardlab.journal;

import dev.shardlab.api.KinesisApi;
import dev.shardlab.api.action.SubscriptionRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientCommand.RefusedCall;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Call;

/**
 * How calls of clients stand in a file. What a client said is kept byte for byte and understood again when it is read. What nobody
 * understood is kept only as how it was refused: a stranger's megabytes of nonsense are not worth the room.
 */
final class CallFormat {

    private static final int JSON = 0;
    private static final int CBOR = 1;

    private CallFormat() {}

    /** A call and the branch on which it was made. */
    record OnBranch(int branch, Call call) {}

    static void append(int branch, Call call, FrameFile file) {
        ClientRequest said = call.said();
        PayloadWriter head = new PayloadWriter()
                .number(branch)
                .number(call.at().micros())
                .text(said.client().value())
                .text(said.action());
        if (call.command() instanceof RefusedCall refused) {
            head.text(refused.error().name()).text(refused.message());
            file.append(EntryType.REFUSED_CALL.code(), head.bytes());
        } else {
            head.number(said.encoding() == BodyEncoding.JSON ? JSON : CBOR);
            file.append(EntryType.CALL.code(), head.bytes(), said.body());
        }
    }

    /** @throws IllegalArgumentException if the entry makes no sense; the message is a part of a sentence */
    static OnBranch read(Frame frame, Service service) {
        PayloadReader payload = new PayloadReader(frame);
        int branch = payload.number();
        VirtualTime at = new VirtualTime(payload.longNumber());
        ClientName client = new ClientName(payload.text());
        String action = payload.text();
        Command command;
        ClientRequest said;
        if (frame.type() == EntryType.REFUSED_CALL.code()) {
            command = new RefusedCall(client, action, ErrorCode.valueOf(payload.text()), payload.text());
            said = new ClientRequest(client, action, BodyEncoding.JSON, new byte[0]);
            payload.end();
        } else if (frame.type() == EntryType.CALL.code()) {
            BodyEncoding encoding = encoding(payload.number());
            said = new ClientRequest(client, action, encoding, payload.rest());
            command = understand(said, service);
        } else {
            throw new IllegalArgumentException("it is of type " + Byte.toUnsignedInt(frame.type()));
        }
        return new OnBranch(branch, new Call(at, command, said));
    }

    private static BodyEncoding encoding(int number) {
        return switch (number) {
            case JSON -> BodyEncoding.JSON;
            case CBOR -> BodyEncoding.CBOR;
            default -> throw new IllegalArgumentException("its encoding is " + number);
        };
    }

    /** What was meant by a client, or by its connection for it. */
    static Command understand(ClientRequest said, Service service) {
        return SubscriptionRequests.command(said)
                .<Command>map(command -> command)
                .orElseGet(
                        () -> KinesisApi.decode(said.action(), said.encoding(), said.body(), service, said.client()));
    }
}
