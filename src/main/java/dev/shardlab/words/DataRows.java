package dev.shardlab.words;

import dev.shardlab.model.HashKey;
import dev.shardlab.model.KeyHasher;
import dev.shardlab.model.RecordBatch;
import java.util.List;

/** What a record is before anything happens to it: hash and payload. */
final class DataRows {

    /** A payload may be a mebibyte; more than this nobody reads in a column. */
    private static final int TEXT_SHOWN = 400;

    private DataRows() {}

    static List<Row> of(RecordBatch batch, int position) {
        HashKey hash = batch.hashKey(position);
        return List.of(
                Row.of(label(batch, position), HashWords.hex(hash)),
                Row.of("hash key", hash.toString()),
                Row.of("of the space", HashWords.fraction(hash.fraction())),
                payload(batch, position));
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
        String text = Spelling.text(batch.data(position)).orElse("");
        if (text.isEmpty()) {
            return Row.of("data", size);
        }
        return Row.shortened(
                "data", text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN - 1) + "…", text);
    }
}
