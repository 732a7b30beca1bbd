package dev.shardlab.api.firehose;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.Optional;

/**
 * A put without the payloads that were refused: of each only the length is left. That is all of them on which anything depends, so who is
 * told the put again, with zeros in their place, decides the same.
 *
 * <p>It is JSON, with the names of the API but for {@code DataLength}, which stands in the place of {@code Data}.
 */
public final class DeliveryOutline {

    private static final Name STREAM = Name.of("DeliveryStreamName");
    private static final Name RECORD = Name.of("Record");
    private static final Name RECORDS = Name.of("Records");
    private static final Name DATA = Name.of("Data");
    private static final Name LENGTH = Name.of("DataLength");

    /** More than any request has. */
    private static final long MOST_BYTES = 16 << 20;

    private DeliveryOutline() {}

    /** The outline of what was asked; empty if it is no put, or one of which everything was taken. */
    public static Optional<byte[]> of(FirehoseCommand asked, Reply reply) {
        if (!(asked instanceof FirehosePut put)
                || kept(put, reply) == put.records().size()) {
            return Optional.empty();
        }
        int kept = kept(put, reply);
        BodyWriter out = BodyWriter.of(BodyEncoding.JSON).openMap();
        out.text(STREAM, put.deliveryStream().value());
        if (put.isBatch()) {
            out.name(RECORDS).openList();
            for (int i = 0; i < put.records().size(); i++) {
                record(out, put.records(), i, i < kept);
            }
            out.closeList();
        } else {
            record(out.name(RECORD), put.records(), 0, false);
        }
        return Optional.of(out.closeMap().toByteArray());
    }

    /** How many records were taken, the first ones. */
    private static int kept(FirehosePut put, Reply reply) {
        return switch (reply) {
            case FirehoseRefused _ -> 0;
            case RecordsTaken taken -> taken.taken();
            default -> put.records().size();
        };
    }

    private static void record(BodyWriter out, RecordBatch records, int i, boolean isKept) {
        out.openMap();
        if (isKept) {
            byte[] data = records.data(i);
            out.name(DATA).blob(data, 0, data.length);
        } else {
            out.number(LENGTH, records.dataBytes(i));
        }
        out.closeMap();
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
                    case "DeliveryStreamName" -> out.text(STREAM, in.text());
                    case "Record" -> {
                        out.name(RECORD);
                        map();
                    }
                    case "Records" -> records();
                    case "Data" -> out.text(DATA, in.text());
                    case "DataLength" -> zeros(in.whole());
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
