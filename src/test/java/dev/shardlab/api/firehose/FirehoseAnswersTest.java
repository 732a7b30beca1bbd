package dev.shardlab.api.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Reply;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamDescribed;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamMade;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamsListed;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryTagsListed;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseDone;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.s3.BucketName;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a client of delivery streams reads. */
class FirehoseAnswersTest {

    private static final DeliveryStreamName LOGS = new DeliveryStreamName("logs");
    private static final String NAME = "'DeliveryStreamName':'logs'";
    private static final VirtualTime BEGUN = VirtualTime.ofMillis(1_700_000_000_123L);
    private static final FirehoseRefused SLOW_DOWN =
            new FirehoseRefused(FirehoseError.SERVICE_UNAVAILABLE, "Slow down.");

    private static Answer answer(String action, String json, Reply reply) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ClientRequests.hear(
                        new ClientRequest(new ClientName("Boto3"), new OfFirehose(), action, body), Service.DEFAULT)
                .writing()
                .answer(reply, new Visit("id-1", "http://127.0.0.1:4567"));
    }

    private static String text(Answer answer) {
        return StandardCharsets.UTF_8.decode(answer.body()).toString().replace('"', '\'');
    }

    private static String text(String action, String json, Reply reply) {
        return text(answer(action, json, reply));
    }

    private static RecordsTaken taken(int count, long first, Reply refused) {
        return new RecordsTaken(count, first, BEGUN, false, refused instanceof FirehoseRefused r ? r : null);
    }

    @Test
    void an_action_that_has_nothing_to_tell_is_answered_with_an_empty_map() {
        Answer answer = answer("DeleteDeliveryStream", "{" + NAME + "}", new FirehoseDone());
        assertEquals(200, answer.status());
        assertEquals("application/x-amz-json-1.1", answer.contentType());
        assertEquals("{}", text(answer));
    }

    @Test
    void a_new_delivery_stream_is_told_by_its_arn_and_lists_say_whether_there_is_more() {
        assertEquals(
                "{'DeliveryStreamARN':'arn:aws:firehose:us-east-1:000000000000:deliverystream/logs'}",
                text(
                        "CreateDeliveryStream",
                        "{" + NAME + ",'S3DestinationConfiguration':{'RoleARN':'arn:aws:iam::000000000000:role/r',"
                                + "'BucketARN':'arn:aws:s3:::lake'}}",
                        new DeliveryStreamMade(LOGS)));
        assertEquals(
                "{'DeliveryStreamNames':['a','logs'],'HasMoreDeliveryStreams':true}",
                text(
                        "ListDeliveryStreams",
                        "{}",
                        new DeliveryStreamsListed(List.of(new DeliveryStreamName("a"), LOGS), true)));
        assertEquals(
                "{'Tags':[{'Key':'a','Value':''},{'Key':'b','Value':'2'}],'HasMoreTags':false}",
                text(
                        "ListTagsForDeliveryStream",
                        "{" + NAME + "}",
                        new DeliveryTagsListed(new Tags(new TreeMap<>(Map.of("b", "2", "a", ""))), false)));
    }

    private static final String BATCH = "{" + NAME + ",'Records':[{'Data':'YQ=='},{'Data':'Yg=='},{'Data':'Yw=='}]}";

    @Test
    void of_a_batch_each_record_has_its_answer_in_its_place() {
        String all = text("PutRecordBatch", BATCH, taken(3, 7, new FirehoseDone()));
        assertTrue(
                all.matches(
                        "\\{'FailedPutCount':0,'Encrypted':false,'RequestResponses':"
                                + "\\[\\{'RecordId':'[0-9a-f]{32}'},\\{'RecordId':'[0-9a-f]{32}'},\\{'RecordId':'[0-9a-f]{32}'}]}"),
                all);
        assertEquals(all, text("PutRecordBatch", BATCH, taken(3, 7, new FirehoseDone())));
        assertNotEquals(all, text("PutRecordBatch", BATCH, taken(3, 10, new FirehoseDone())));
        String some = text("PutRecordBatch", BATCH, taken(1, 7, SLOW_DOWN));
        String error = "{'ErrorCode':'ServiceUnavailableException','ErrorMessage':'Slow down.'}";
        assertTrue(some.startsWith("{'FailedPutCount':2,"), some);
        assertTrue(some.endsWith("'}," + error + "," + error + "]}"), some);
    }

    @Test
    void one_record_that_is_refused_is_a_request_that_is_and_the_client_may_come_again() {
        String one = "{" + NAME + ",'Record':{'Data':'YQ=='}}";
        Answer refused = answer("PutRecord", one, taken(0, 7, SLOW_DOWN));
        assertEquals(503, refused.status());
        assertEquals("{'__type':'ServiceUnavailableException','message':'Slow down.'}", text(refused));
        assertTrue(text("PutRecord", one, new RecordsTaken(1, 7, BEGUN, true, null))
                .matches("\\{'RecordId':'[0-9a-f]{32}','Encrypted':true}"));
    }

    @Test
    void a_delivery_stream_that_came_again_under_its_name_gives_other_ids() {
        VirtualTime later = BEGUN.plusMicros(1);
        assertNotEquals(
                text("PutRecordBatch", BATCH, taken(3, 7, new FirehoseDone())),
                text("PutRecordBatch", BATCH, new RecordsTaken(3, 7, later, false, null)));
    }

    private static final String PLAIN = "'RoleARN':'arn:aws:iam::000000000000:role/firehose',"
            + "'BucketARN':'arn:aws:s3:::lake','BufferingHints':{'SizeInMBs':5,'IntervalInSeconds':300},"
            + "'CompressionFormat':'UNCOMPRESSED','EncryptionConfiguration':{'NoEncryptionConfig':'NoEncryption'},"
            + "'CloudWatchLoggingOptions':{'Enabled':false}";

    @Test
    void a_description_has_the_destination_in_both_forms() {
        assertEquals(
                "{'DeliveryStreamDescription':{'DeliveryStreamName':'logs',"
                        + "'DeliveryStreamARN':'arn:aws:firehose:us-east-1:000000000000:deliverystream/logs',"
                        + "'DeliveryStreamStatus':'CREATING',"
                        + "'DeliveryStreamEncryptionConfiguration':{'Status':'DISABLED'},"
                        + "'DeliveryStreamType':'DirectPut','VersionId':'1','CreateTimestamp':1700000000.123,"
                        + "'Destinations':[{'DestinationId':'destinationId-000000000001',"
                        + "'S3DestinationDescription':{" + PLAIN + "},"
                        + "'ExtendedS3DestinationDescription':{" + PLAIN
                        + ",'ProcessingConfiguration':{'Enabled':false,'Processors':[]},'S3BackupMode':'Disabled',"
                        + "'CustomTimeZone':'UTC'}}],'HasMoreDestinations':false}}",
                text(
                        "DescribeDeliveryStream",
                        "{" + NAME + "}",
                        new DeliveryStreamDescribed(
                                LOGS,
                                DeliveryStatus.CREATING,
                                1,
                                new DeliveryStreamSettings(
                                        new DeliverySource.DirectPut(),
                                        S3Destination.of(new BucketName("lake")),
                                        false),
                                BEGUN,
                                BEGUN,
                                null,
                                null)));
    }

    @Test
    void a_description_says_all_that_was_set() {
        String described = text(
                "DescribeDeliveryStream",
                "{" + NAME + "}",
                new DeliveryStreamDescribed(
                        LOGS,
                        DeliveryStatus.ACTIVE,
                        12,
                        new DeliveryStreamSettings(
                                new DeliverySource.FromStream(new StreamName("orders")),
                                new S3Destination(
                                        new BucketName("lake"),
                                        ObjectPrefix.parse("raw/"),
                                        ObjectPrefix.parse("bad/"),
                                        BufferingHints.ofMib(1, 0),
                                        Compression.GZIP,
                                        ObjectEncryption.under("arn:aws:kms:us-east-1:000000000000:key/lake"),
                                        ".json.gz",
                                        ZoneId.of("Asia/Tokyo")),
                                true),
                        BEGUN,
                        BEGUN.plusMicros(2_000_000),
                        BEGUN.plusMicros(1_000_000),
                        new DeliveryKey("arn:aws:kms:us-east-1:000000000000:key/k")));
        for (String part : List.of(
                "'DeliveryStreamStatus':'ACTIVE'",
                "'DeliveryStreamEncryptionConfiguration':{'KeyARN':'arn:aws:kms:us-east-1:000000000000:key/k',"
                        + "'KeyType':'CUSTOMER_MANAGED_CMK','Status':'ENABLED'}",
                "'DeliveryStreamType':'KinesisStreamAsSource','VersionId':'12','CreateTimestamp':1700000000.123,"
                        + "'LastUpdateTimestamp':1700000002.123,'Source':{'KinesisStreamSourceDescription':"
                        + "{'KinesisStreamARN':'arn:aws:kinesis:us-east-1:000000000000:stream/orders',"
                        + "'RoleARN':'arn:aws:iam::000000000000:role/firehose',"
                        + "'DeliveryStartTimestamp':1700000001.123}}",
                "'BucketARN':'arn:aws:s3:::lake','Prefix':'raw/','ErrorOutputPrefix':'bad/',"
                        + "'BufferingHints':{'SizeInMBs':1,'IntervalInSeconds':0},'CompressionFormat':'GZIP',"
                        + "'EncryptionConfiguration':{'KMSEncryptionConfig':{'AWSKMSKeyARN':"
                        + "'arn:aws:kms:us-east-1:000000000000:key/lake'}}",
                "'ProcessingConfiguration':{'Enabled':true,'Processors':[{'Type':'AppendDelimiterToRecord',"
                        + "'Parameters':[{'ParameterName':'Delimiter','ParameterValue':'\\\\n'}]}]}",
                "'FileExtension':'.json.gz','CustomTimeZone':'Asia/Tokyo'")) {
            assertTrue(described.contains(part), () -> part + " in " + described);
        }
    }

    @Test
    void a_laboratory_that_failed_says_so() {
        Answer failed = answer("ListDeliveryStreams", "{}", new Reply.Done());
        assertEquals(500, failed.status());
        assertEquals("{'__type':'InternalFailure'}", text(failed));
    }
}
