package dev.shardlab.wire.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class EventStreamFrameTest {

    @Test
    void an_event_carries_its_headers_its_payload_and_two_checksums() {
        ByteBuffer frame = EventStreamFrame.event(
                "SubscribeToShardEvent", "application/x-amz-json-1.1", ByteBuffer.wrap(new byte[] {'{', '}'}));
        assertEquals(
                Map.of(
                        ":event-type", "SubscribeToShardEvent",
                        ":content-type", "application/x-amz-json-1.1",
                        ":message-type", "event",
                        "", "{}"),
                read(frame));
    }

    @Test
    void an_exception_says_its_type() {
        ByteBuffer frame = EventStreamFrame.exception(
                "ResourceInUseException", "application/x-amz-cbor-1.1", ByteBuffer.allocate(0));
        assertEquals(
                Map.of(
                        ":exception-type", "ResourceInUseException",
                        ":content-type", "application/x-amz-cbor-1.1",
                        ":message-type", "exception",
                        "", ""),
                read(frame));
    }

    @Test
    void the_prelude_of_a_message_is_the_one_that_is_documented() {
        ByteBuffer frame = EventStreamFrame.event("a", "b", ByteBuffer.allocate(0));
        int headerBytes = 1 + 11 + 3 + 1 + 1 + 13 + 3 + 1 + 1 + 13 + 3 + 5;
        assertEquals(16 + headerBytes, frame.getInt(0));
        assertEquals(headerBytes, frame.getInt(4));
        assertEquals(11, frame.get(12));
    }

    /** Headers by name, the payload under the empty one. */
    private static Map<String, String> read(ByteBuffer frame) {
        byte[] all = new byte[frame.remaining()];
        frame.get(0, all);
        assertEquals(all.length, frame.getInt());
        int headerBytes = frame.getInt();
        assertEquals(crc(all, 8), frame.getInt());
        var found = new LinkedHashMap<String, String>();
        int end = frame.position() + headerBytes;
        while (frame.position() < end) {
            String name = text(frame, frame.get());
            assertEquals(7, frame.get());
            found.put(name, text(frame, frame.getShort()));
        }
        found.put("", text(frame, frame.remaining() - 4));
        assertEquals(crc(all, all.length - 4), frame.getInt());
        return found;
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
