package dev.shardlab.api.kinesis;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.BitSet;
import java.util.Optional;

/**
 * A put without the payloads that were refused: of each only the length is left. That is all of them on which anything depends, so
 * who is told the put again, with zeros in their place, decides the same.
 *
 * <p>It is JSON, with the names of the API but for {@code DataLength}, which stands in the place of {@code Data}.
 */
public final class PutOutline {

    private static final Name STREAM = Name.of("StreamName");
    private static final Name ORDERING = Name.of("SequenceNumberForOrdering");
    private static final Name RECORDS = Name.of("Records");
    private static final Name KEY = Name.of("PartitionKey");
    private static final Name HASH = Name.of("ExplicitHashKey");
    private static final Name DATA = Name.of("Data");
    private static final Name LENGTH = Name.of("DataLength");

    /** More than any request has. */
    private static final long MOST_BYTES = 16 << 20;

    private PutOutline() {}

    /** The outline of what was asked; empty if it is no put, or one of which everything was stored. */
    public static Optional<byte[]> of(ServiceCommand asked, Reply reply) {
        return switch (asked) {
            case PutRecords put ->
                refused(put.batch(), reply).map(without -> {
                    BodyWriter out = BodyWriter.of(BodyEncoding.JSON).openMap();
                    out.text(STREAM, put.stream().toString()).name(RECORDS).openList();
                    for (int i = 0; i < put.batch().size(); i++) {
                        record(out.openMap(), put.batch(), i, without.get(i)).closeMap();
                    }
                    return out.closeList().closeMap().toByteArray();
                });
            case PutRecord put ->
                refused(put.batch(), reply).map(without -> {
                    BodyWriter out = BodyWriter.of(BodyEncoding.JSON).openMap();
                    out.text(STREAM, put.stream().toString());
                    if (put.sequenceNumberForOrdering() != null) {
                        out.text(ORDERING, put.sequenceNumberForOrdering().toString());
                    }
                    return record(out, put.batch(), 0, true).closeMap().toByteArray();
                });
            default -> Optional.empty();
        };
    }

    /** Which records were refused; empty if none was. */
    private static Optional<BitSet> refused(RecordBatch batch, Reply reply) {
        BitSet refused = new BitSet();
        switch (reply) {
            case Reply.Refused _ -> refused.set(0, batch.size());
            case RecordReply.PutOutcome outcome -> {
                for (int i = 0; i < outcome.refused().size(); i++) {
                    refused.set(outcome.refused().get(i));
                }
            }
            default -> {}
        }
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    private static BodyWriter record(BodyWriter out, RecordBatch batch, int i, boolean without) {
        String key = batch.partitionKey(i);
        if (!key.isEmpty()) {
            out.text(KEY, key).text(HASH, batch.hashKey(i).toBigInteger().toString());
        }
        if (without) {
            return out.number(LENGTH, batch.dataBytes(i));
        }
        byte[] data = batch.data(i);
        return out.name(DATA).blob(data, 0, data.length);
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
            return new Filling(in, fills).body();
        } catch (Unreadable e) {
            throw new IllegalArgumentException("its outline cannot be read", e);
        }
    }

    /** Writes a body from an outline. */
    private static final class Filling {

        private final BodyReader in;
        private final BodyWriter out = BodyWriter.of(BodyEncoding.JSON);
        private final boolean fills;
        private long bytes;

        Filling(BodyReader in, boolean fills) {
            this.in = in;
            this.fills = fills;
        }

        byte[] body() {
            map();
            in.end();
            return out.toByteArray();
        }

        private void map() {
            out.openMap();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "StreamName" -> out.text(STREAM, in.text());
                    case "SequenceNumberForOrdering" -> out.text(ORDERING, in.text());
                    case "PartitionKey" -> out.text(KEY, in.text());
                    case "ExplicitHashKey" -> out.text(HASH, in.text());
                    case "Data" -> out.text(DATA, in.text());
                    case "DataLength" -> zeros(in.whole());
                    case "Records" -> records();
                    default -> throw new IllegalArgumentException("its outline has a member " + name);
                }
            }
            out.closeMap();
        }

        private void records() {
            out.name(RECORDS).openList();
            while (in.nextItem()) {
                map();
            }
            out.closeList();
        }

        private void zeros(long length) {
            bytes += length;
            if (length < 0 || length > MOST_BYTES || bytes > MOST_BYTES) {
                throw new IllegalArgumentException("its outline speaks of " + bytes + " bytes");
            }
            if (fills) {
                out.name(DATA).blob(new byte[(int) length], 0, (int) length);
            }
        }
    }
}
