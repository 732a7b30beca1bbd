package dev.shardlab.api.kinesis;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamRecord;
import java.io.ByteArrayOutputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import tools.jackson.core.JsonGenerator;

/**
 * What a record costs on its way in and out of the service's encodings. Run by hand:
 *
 * <pre>./mvnw test-compile
 * java -cp target/classes:target/test-classes:target/lib/* dev.shardlab.api.kinesis.ApiBench</pre>
 *
 * Prints the median of several rounds, in nanoseconds a record on one thread.
 */
public final class ApiBench {

    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 9;
    private static final int RECORDS = 500_000;
    private static final int PER_REQUEST = 500;
    private static final int SHARDS = 64;
    private static final int PAYLOAD_BYTES = 100;
    private static final StreamName STREAM = new StreamName("bench");

    private static final RecordBatch BATCH = batch();
    private static final PutRecords PUT = new PutRecords(STREAM, BATCH);
    private static int sink;

    private ApiBench() {}

    public static void main(String[] args) {
        PutOutcome outcome = outcome();
        RecordsGiven given = given();
        GetRecords get = new GetRecords(iterator(), PER_REQUEST, 0);
        measure("MD5 alone", ApiBench::hash);
        for (BodyEncoding encoding : BodyEncoding.values()) {
            byte[] body = body(encoding);
            measure(encoding + " decode PutRecords", () -> decode(encoding, body));
            measure(encoding + " encode its answer", () -> encode(PUT, outcome, encoding));
            measure(encoding + " encode GetRecords", () -> encode(get, given, encoding));
        }
    }

    private static void measure(String what, IntSupplier request) {
        double[] nanos = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < RECORDS / PER_REQUEST; i++) {
                sink += request.getAsInt();
            }
            nanos[Math.max(round, 0)] = (System.nanoTime() - begin) / (double) RECORDS;
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-24s %4.0f ns a record%n", what, nanos[ROUNDS / 2]);
    }

    private static int hash() {
        KeyHasher hasher = new KeyHasher();
        BATCH.writeTo((bytes, offset, length) -> {
            for (int i = 0; i < PER_REQUEST; i++) {
                hasher.hash(bytes, offset + i, 12);
            }
        });
        return (int) hasher.low();
    }

    private static int decode(BodyEncoding encoding, byte[] body) {
        ServiceCall call = (ServiceCall) Wire.decode("PutRecords", encoding, body);
        return ((PutRecords) call.asked()).batch().totalBytes();
    }

    private static int encode(ServiceCommand asked, Reply reply, BodyEncoding encoding) {
        return KinesisApi.answer(asked, encoding, reply, Wire.SERVICE).body().remaining();
    }

    private static RecordBatch batch() {
        Random random = new Random(1);
        RecordBatch.Builder batch = RecordBatch.builder();
        byte[] payload = new byte[PAYLOAD_BYTES];
        for (int i = 0; i < PER_REQUEST; i++) {
            random.nextBytes(payload);
            batch.add("customer-" + random.nextInt(1_000), payload);
        }
        return batch.build();
    }

    private static byte[] body(BodyEncoding encoding) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator out =
                switch (encoding) {
                    case JSON -> Wire.JSON.createGenerator(body);
                    case CBOR -> Wire.CBOR.createGenerator(body);
                }) {
            out.writeStartObject();
            out.writeName("Records").writeStartArray();
            for (int i = 0; i < BATCH.size(); i++) {
                out.writeStartObject();
                out.writeName("Data").writeBinary(BATCH.data(i));
                out.writeName("PartitionKey").writeString(BATCH.partitionKey(i));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeName("StreamName").writeString(STREAM.value());
            out.writeEndObject();
        }
        return body.toByteArray();
    }

    private static PutOutcome outcome() {
        List<SequenceNumber> starts = new ArrayList<>();
        for (int i = 0; i < SHARDS; i++) {
            starts.add(number(i, 1_000_000L * i));
        }
        int[] stored = new int[SHARDS];
        int[] shards = new int[PER_REQUEST];
        int[] offsets = new int[PER_REQUEST];
        for (int i = 0; i < PER_REQUEST; i++) {
            shards[i] = (int) (BATCH.hashHigh(i) >>> 58);
            offsets[i] = stored[shards[i]]++;
        }
        return new PutOutcome(
                BATCH, starts, IntColumn.of(shards), IntColumn.of(offsets), IntColumn.EMPTY, EncryptionType.NONE);
    }

    /** As a shard of 64 gets them from requests of 500. */
    private static RecordsGiven given() {
        int perRun = PER_REQUEST / SHARDS + 1;
        List<RecordRun> runs = new ArrayList<>();
        int[] positions = new int[PER_REQUEST];
        Arrays.setAll(positions, i -> i);
        for (int i = 0; i < PER_REQUEST; i += perRun) {
            int end = Math.min(i + perRun, PER_REQUEST);
            runs.add(new RecordRun(number(3, 1_000 + i), Wire.TIME, BATCH, IntColumn.of(positions), i, end));
        }
        return new RecordsGiven(new Runs(runs), iterator(), 0, List.of());
    }

    private static final class Runs extends AbstractList<StreamRecord> implements RecordSlice {

        private final List<RecordRun> runs;

        Runs(List<RecordRun> runs) {
            this.runs = runs;
        }

        @Override
        public List<RecordRun> runs() {
            return runs;
        }

        @Override
        public StreamRecord get(int i) {
            throw new UnsupportedOperationException("the bench reads runs");
        }

        @Override
        public int size() {
            return PER_REQUEST;
        }
    }

    private static ShardIterator iterator() {
        return new ShardIterator(new ShardPosition(STREAM, new ShardId(3), 4_711), Wire.TIME);
    }

    private static SequenceNumber number(int shard, long index) {
        return new SequenceNumber(1_777_000_000, new ShardId(shard), index, 1_777_000_900);
    }
}
