package dev.shardlab.engine.firehose;

import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A delivery stream in the hand of a test, and a few ways to say what is done to it. */
final class FirehoseLab {

    static final DeliveryStreamName LOGS = new DeliveryStreamName("logs");
    static final BucketName LAKE = new BucketName("lake");
    static final Caller SHOP = new Caller.Producer(new ProducerName("shop"));

    private final Lab lab;

    private FirehoseLab(Lab lab) {
        this.lab = lab;
    }

    /** One that is put into and stores in {@link #LAKE}. */
    static FirehoseLab directPut(BufferingHints hints) {
        return of(new Lab(), new DeliverySource.DirectPut(), hints);
    }

    /** One that reads {@link Lab#ORDERS} and stores in {@link #LAKE}. */
    static FirehoseLab fromStream(int shards, BufferingHints hints) {
        return of(Lab.withStream(shards), new DeliverySource.FromStream(Lab.ORDERS), hints);
    }

    private static FirehoseLab of(Lab lab, DeliverySource source, BufferingHints hints) {
        FirehoseLab made = new FirehoseLab(lab);
        lab.ask(new CreateDeliveryStream(
                LOGS, new DeliveryStreamSettings(source, S3Destination.of(LAKE).with(hints), false), Tags.NONE));
        lab.pass(Duration.ZERO);
        return made;
    }

    Lab lab() {
        return lab;
    }

    DeliveryStreamState state() {
        return lab.state().firehose().find(LOGS).orElseThrow();
    }

    Reply put(String... records) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (String record : records) {
            batch.addUnkeyed(record.getBytes(StandardCharsets.UTF_8));
        }
        return put(batch.build());
    }

    /** So many records of so many bytes each. */
    Reply put(int count, int bytes) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (int i = 0; i < count; i++) {
            batch.addUnkeyed(new byte[bytes]);
        }
        return put(batch.build());
    }

    private Reply put(RecordBatch batch) {
        return lab.ask(new ServiceCall(SHOP, new FirehosePut(LOGS, batch, true)));
    }

    List<Event> pass(Duration time) {
        return lab.pass(time);
    }

    /** What has been stored so far. */
    List<ObjectDelivered> stored() {
        return lab.history().stream()
                .filter(ObjectDelivered.class::isInstance)
                .map(ObjectDelivered.class::cast)
                .toList();
    }

    /** The records in an object, as text. */
    static List<String> texts(ObjectDelivered object) {
        List<String> texts = new ArrayList<>();
        for (BufferedRecords records : object.content()) {
            for (int i = 0; i < records.size(); i++) {
                texts.add(new String(records.batch().data(records.position(i)), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
