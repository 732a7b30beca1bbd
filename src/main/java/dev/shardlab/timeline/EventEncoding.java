package dev.shardlab.timeline;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.kinesis.RecordBatch.ByteConsumer;

/**
 * An event as bytes, the same on every machine.
 *
 * <p>An event is one byte for its family, one for its kind in the family, and then its fields in the order of its record, without names or
 * padding:
 *
 * <pre>
 * count, index      4 or 8 bytes as declared, the highest first
 * time, duration    8 bytes, microseconds (of a time: since 1970)
 * rate              8 bytes, IEEE 754
 * flag              1 byte, 0 or 1
 * name, text        4 bytes: how many bytes; then UTF-8
 * shard             4 bytes, its index
 * constant          its name, as text
 * caller            1 byte, its kind; then its names
 * may be null       1 byte, 0 or 1; then the value if 1
 * list, column      4 bytes: how many; then each
 * records           4 bytes: how many; for each 4 bytes size of key and payload, 4 bytes size of the payload,
 *                   16 bytes hash key; then keys and payloads, one behind the other
 * </pre>
 *
 * <p>Each field's length is known before it is read, so two different logs never have the same bytes. The numbers of families
 * and of the kinds in each are part of the format: new ones get new numbers, none is used again.
 */
public final class EventEncoding {

    private final ByteWriter out;

    /** @param out takes the bytes in order, in runs of any length */
    public EventEncoding(ByteConsumer out) {
        this.out = new ByteWriter(out);
    }

    /** Hands on what is still held back. */
    public void flush() {
        out.flush();
    }

    public void write(Event event) {
        switch (event) {
            case StreamEvent e -> new StreamEncoding(out).write(e);
            case ConsumerEvent e -> new ConsumerEncoding(out).write(e);
            case ProducerEvent e -> new ProducerEncoding(out).write(e);
            case ApplicationEvent e -> new ApplicationEncoding(out).write(e);
            case ClientEvent e -> new ClientEncoding(out).write(e);
            case QueueEvent e -> new QueueEncoding(out).write(e);
            case FirehoseEvent e -> new FirehoseEncoding(out).write(e);
            case AccountEvent e -> new ClientEncoding(out).write(e);
            case InputEvent.ActionTaken e ->
                out.event(EventFamily.INPUT, 1, e.at())
                        .text(e.description())
                        .flag(e.byStudent())
                        .text(e.instead())
                        .optionalText(e.sets() == null ? null : e.sets().toString());
        }
    }
}
