package dev.shardlab.api.kinesis;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A client's side in few words: bodies in, commands out; replies in, texts out. */
final class Wire {

    static final Service SERVICE = Service.DEFAULT;
    static final ClientName CLIENT = new ClientName("test 1.0");
    static final VirtualTime TIME = VirtualTime.of(Instant.parse("2026-05-04T03:02:01.123Z"));
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final CBORMapper CBOR = CBORMapper.builder().build();

    private Wire() {}

    static Command decode(String action, String json) {
        return decode(action, BodyEncoding.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    static Command decode(String action, BodyEncoding encoding, byte[] body) {
        return ClientRequests.command(new ClientRequest(CLIENT, action, encoding, body), SERVICE);
    }

    static ServiceCommand command(String action, String json) {
        return switch (decode(action, json)) {
            case ServiceCall(var _, ServiceCommand asked) -> asked;
            case Command other -> throw new AssertionError(other);
        };
    }

    static RefusedCall refused(ErrorCode error, String action, String message) {
        return new RefusedCall(CLIENT, action, error, message);
    }

    static String answer(ServiceCommand asked, Reply reply) {
        return text(KinesisApi.answer(asked, BodyEncoding.JSON, reply, SERVICE).body());
    }

    /** The same answer in CBOR, read back; times there are whole milliseconds and bytes are bytes. */
    static JsonNode cborAnswer(ServiceCommand asked, Reply reply) {
        return CBOR.readTree(bytes(
                KinesisApi.answer(asked, BodyEncoding.CBOR, reply, SERVICE).body()));
    }

    static String text(ByteBuffer body) {
        return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    static byte[] bytes(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /**
     * A request in CBOR as the clients write it: maps and lists of indefinite length, times as milliseconds under tag 1, payloads
     * as bytes.
     */
    static byte[] cbor(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator out = (CBORGenerator) CBOR.createGenerator(bytes)) {
            write("", JSON.readTree(json), out);
        }
        return bytes.toByteArray();
    }

    private static void write(String name, JsonNode node, CBORGenerator out) {
        if (node.isObject()) {
            out.writeStartObject();
            node.properties().forEach(member -> {
                out.writeName(member.getKey());
                write(member.getKey(), member.getValue(), out);
            });
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            node.forEach(item -> write("", item, out));
            out.writeEndArray();
        } else if (name.equals("Data")) {
            out.writeBinary(Base64.getDecoder().decode(node.stringValue()));
        } else if (name.endsWith("Timestamp")) {
            out.writeTag(1);
            out.writeNumber(node.decimalValue().movePointRight(3).longValueExact());
        } else {
            CBOR.writeTree(out, node);
        }
    }
}
