package dev.shardlab.engine.firehose;

import static dev.shardlab.engine.firehose.FirehoseLab.LAKE;
import static dev.shardlab.engine.firehose.FirehoseLab.LOGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.StartDeliveryStreamEncryption;
import dev.shardlab.command.firehose.FirehoseCommand.StopDeliveryStreamEncryption;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseDone;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.S3Destination;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Server-side encryption of a delivery stream (API Reference, StartDeliveryStreamEncryption). */
class DeliveryEncryptionTest {

    private static final DeliveryKey OURS = new DeliveryKey("arn:aws:kms:us-east-1:000000000000:key/ours");
    private static final StartDeliveryStreamEncryption START =
            new StartDeliveryStreamEncryption(LOGS, DeliveryKey.OF_THE_SERVICE);
    private static final StopDeliveryStreamEncryption STOP = new StopDeliveryStreamEncryption(LOGS);

    private static FirehoseLab lab() {
        return FirehoseLab.directPut(BufferingHints.S3_DEFAULT);
    }

    private static boolean isEncrypted(Reply put) {
        return assertInstanceOf(RecordsTaken.class, put).encrypted();
    }

    private static void refused(FirehoseError error, Reply reply) {
        assertEquals(error, assertInstanceOf(FirehoseRefused.class, reply).error());
    }

    @Test
    void what_is_put_is_encrypted_from_the_start_to_the_stop_and_the_key_may_change_meanwhile() {
        FirehoseLab lab = lab();
        assertTrue(!isEncrypted(lab.put("a")));
        assertEquals(new FirehoseDone(), lab.lab().ask(START));
        assertTrue(isEncrypted(lab.put("b")));
        lab.lab().ask(new StartDeliveryStreamEncryption(LOGS, OURS));
        assertEquals(OURS, lab.state().encryption().key());
        assertTrue(isEncrypted(lab.put("c")));
        lab.lab().ask(STOP);
        assertTrue(!isEncrypted(lab.put("d")));
        assertNull(lab.state().encryption().key());
    }

    @Test
    void a_delivery_stream_that_reads_a_data_stream_has_no_encryption_of_its_own() {
        FirehoseLab lab = FirehoseLab.fromStream(1, BufferingHints.S3_DEFAULT);
        refused(FirehoseError.INVALID_ARGUMENT, lab.lab().ask(START));
        refused(FirehoseError.INVALID_ARGUMENT, lab.lab().ask(STOP));
        refused(
                FirehoseError.INVALID_ARGUMENT,
                lab.lab()
                        .ask(new CreateDeliveryStream(
                                new DeliveryStreamName("other"),
                                new DeliveryStreamSettings(
                                        new DeliverySource.FromStream(Lab.ORDERS), S3Destination.of(LAKE), false),
                                Tags.NONE,
                                OURS)));
    }

    @Test
    void starts_and_stops_are_25_in_24_hours_and_one_more_when_the_first_is_over() {
        FirehoseLab lab = lab();
        for (int i = 0; i < 25; i++) {
            assertEquals(new FirehoseDone(), lab.lab().ask(i % 2 == 0 ? START : STOP));
            lab.pass(Duration.ofMinutes(1));
        }
        refused(FirehoseError.LIMIT_EXCEEDED, lab.lab().ask(STOP));
        lab.pass(Duration.ofHours(24).minusMinutes(25).minusMillis(1));
        refused(FirehoseError.LIMIT_EXCEEDED, lab.lab().ask(STOP));
        lab.pass(Duration.ofMillis(1));
        assertEquals(new FirehoseDone(), lab.lab().ask(STOP));
        refused(FirehoseError.LIMIT_EXCEEDED, lab.lab().ask(STOP));
    }

    @Test
    void one_that_is_made_encrypted_has_not_been_changed_yet() {
        Lab lab = new Lab(Service.DEFAULT);
        lab.ask(new CreateDeliveryStream(
                LOGS,
                new DeliveryStreamSettings(new DeliverySource.DirectPut(), S3Destination.of(LAKE), false),
                Tags.NONE,
                OURS));
        refused(FirehoseError.RESOURCE_IN_USE, lab.ask(STOP));
        lab.pass(Duration.ZERO);
        for (int i = 0; i < 25; i++) {
            assertEquals(new FirehoseDone(), lab.ask(START));
        }
        refused(FirehoseError.LIMIT_EXCEEDED, lab.ask(START));
    }
}
