package dev.shardlab.api.queue;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.BodyEncoding;

/** Writes the body of a request from its outline; see {@link SendOutline}. */
final class OutlinedSend {

    /** More than any request has. */
    private static final long MOST_BYTES = 16 << 20;

    /** No queue takes it. */
    private static final String BROKEN = "\u0001";

    private final BodyReader in;
    private final BodyWriter out = BodyWriter.of(BodyEncoding.JSON);
    private final boolean fills;
    private long bytes;

    /** @param fills whether what is missing is filled; else the outline is only looked at */
    OutlinedSend(BodyReader in, boolean fills) {
        this.in = in;
        this.fills = fills;
    }

    byte[] body() {
        message();
        in.end();
        return out.toByteArray();
    }

    private void message() {
        out.openMap();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "QueueUrl" -> out.text(SendOutline.QUEUE_URL, in.text());
                case "Id" -> out.text(SendOutline.ID, in.text());
                case "MessageBody" -> out.text(SendOutline.BODY, in.text());
                case "MessageBodyLength" -> filled("", in.whole());
                case "BrokenBodyLength" -> filled(BROKEN, in.whole());
                case "DelaySeconds" -> out.number(SendOutline.DELAY, in.whole());
                case "MessageGroupId" -> out.text(SendOutline.GROUP, in.text());
                case "MessageDeduplicationId" -> out.text(SendOutline.DEDUPLICATION, in.text());
                case "MessageAttributes" -> attributes();
                case "Entries" -> entries();
                default -> throw new IllegalArgumentException("its outline has a member " + name);
            }
        }
        out.closeMap();
    }

    private void entries() {
        out.name(SendOutline.ENTRIES).openList();
        while (in.nextItem()) {
            message();
        }
        out.closeList();
    }

    private void attributes() {
        out.name(SendOutline.ATTRIBUTES).openMap();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            out.name(Name.quoted(name));
            attribute();
        }
        out.closeMap();
    }

    private void attribute() {
        out.openMap();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "DataType" -> out.text(SendOutline.TYPE, in.text());
                case "StringValue" -> out.text(SendOutline.TEXT, in.text());
                case "BinaryValue" -> out.text(SendOutline.BINARY, in.text());
                default -> throw new IllegalArgumentException("its outline has an attribute with a member " + name);
            }
        }
        out.closeMap();
    }

    private void filled(String start, long length) {
        bytes += length;
        if (length < 1 || length > MOST_BYTES || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("its outline speaks of " + bytes + " bytes");
        }
        if (fills) {
            out.text(SendOutline.BODY, start + "x".repeat((int) length - start.length()));
        }
    }
}
