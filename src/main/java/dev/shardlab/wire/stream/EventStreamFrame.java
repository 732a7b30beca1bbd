package dev.shardlab.wire.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One message of {@code application/vnd.amazon.eventstream}:
 *
 * <pre>
 * total length   u32 ┐
 * headers length u32 ┴ prelude
 * CRC-32 of the prelude u32
 * headers: name length u8, name, type u8 (7: text), value length u16, value
 * payload
 * CRC-32 of all before it u32
 * </pre>
 *
 * All numbers have their highest byte first.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">Amazon event stream specification</a>
 */
public final class EventStreamFrame {

    /** The content type of an answer that is a stream of such messages. */
    public static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    private static final byte TEXT = 7;
    private static final int OVERHEAD_BYTES = 16;

    /** Names and values are ASCII. */
    private record Header(String name, String value) {

        int bytes() {
            return 1 + name.length() + 1 + 2 + value.length();
        }

        void to(ByteBuffer frame) {
            frame.put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
            frame.put(TEXT).putShort((short) value.length()).put(value.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private EventStreamFrame() {}

    /** What comes first: that the request was accepted, with what is answered at once. */
    public static ByteBuffer initialResponse(String contentType, ByteBuffer payload) {
        return event("initial-response", contentType, payload);
    }

    /**
     * An event of the stream, as one message that is ready to be read.
     *
     * @param eventType its name in the service's model, in ASCII
     * @param contentType that of the payload, in ASCII
     * @param payload from its position to its limit; neither is moved
     */
    public static ByteBuffer event(String eventType, String contentType, ByteBuffer payload) {
        return of(
                List.of(
                        new Header(":event-type", eventType),
                        new Header(":content-type", contentType),
                        new Header(":message-type", "event")),
                payload);
    }

    /** After it the stream ends. */
    public static ByteBuffer exception(String exceptionType, String contentType, ByteBuffer payload) {
        return of(
                List.of(
                        new Header(":exception-type", exceptionType),
                        new Header(":content-type", contentType),
                        new Header(":message-type", "exception")),
                payload);
    }

    private static ByteBuffer of(List<Header> headers, ByteBuffer payload) {
        int headerBytes = headers.stream().mapToInt(Header::bytes).sum();
        int totalBytes = OVERHEAD_BYTES + headerBytes + payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(totalBytes).putInt(totalBytes).putInt(headerBytes);
        frame.putInt(crcSoFar(frame));
        headers.forEach(header -> header.to(frame));
        frame.put(payload.duplicate());
        return frame.putInt(crcSoFar(frame)).flip();
    }

    private static int crcSoFar(ByteBuffer frame) {
        var crc = new CRC32();
        crc.update(frame.duplicate().flip());
        return (int) crc.getValue();
    }
}
