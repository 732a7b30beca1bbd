package dev.shardlab.words.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.CodeSpelling;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a record is before anything happens to it: hash and payload. */
public final class DataRows {

    /** A payload may be a mebibyte; more than this nobody reads in a column. */
    private static final int TEXT_SHOWN = 400;

    private static final int HEX_SHOWN = 48;

    private DataRows() {}

    public static List<Row> of(RecordBatch batch, int position) {
        HashKey hash = batch.hashKey(position);
        return List.of(
                Row.of(label(batch, position), HashWords.hex(hash)),
                Row.of("hash key", hash.toString()),
                Row.of("of the space", HashWords.fraction(hash.fraction())),
                payload(batch, position));
    }

    /**
     * An encrypted record: what lies in the stream, and what its readers get; nothing of it for one that is stored as it came.
     *
     * @param read the record as a reader gets it
     */
    static List<Row> encryption(StreamRecord stored, StreamRecord read) {
        if (!stored.batch().isSealed()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        stored.batch().encryptionKey().ifPresent(key -> rows.add(Row.of("encrypted under", key.value())));
        byte[] cipherText = stored.data();
        String hex = HexFormat.of().formatHex(cipherText, 0, Math.min(cipherText.length, TEXT_SHOWN));
        String beginning = hex.substring(0, Math.min(hex.length(), HEX_SHOWN));
        rows.add(Row.shortened("as stored", beginning + (beginning.length() < hex.length() ? "…" : ""), hex));
        rows.add(
                read.batch().isSealed()
                        ? Row.faint("a reader gets", "clear text")
                        : Row.of(
                                "a reader gets",
                                payload(read.batch(), read.position()).value()));
        return rows;
    }

    /** A hash that the producer named itself is nobody's MD5. */
    private static String label(RecordBatch batch, int position) {
        return KeyHasher.hashOf(batch.partitionKey(position)).equals(batch.hashKey(position)) ? "MD5" : "hash in hex";
    }

    private static Row payload(RecordBatch batch, int position) {
        String size = Amounts.bytes(batch.dataBytes(position));
        if (batch.isSealed()) {
            return Row.of("data", size + ", stored encrypted");
        }
        String text = CodeSpelling.text(batch.data(position)).orElse("");
        if (text.isEmpty()) {
            return Row.of("data", size);
        }
        return Row.shortened(
                "data", text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN - 1) + "…", text);
    }
}
