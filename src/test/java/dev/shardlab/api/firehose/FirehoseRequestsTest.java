package dev.shardlab.api.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.DestinationChange;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.s3.BucketName;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request to the service of delivery streams means, and how one is refused that no delivery stream could take. */
class FirehoseRequestsTest {

    private static final ClientName BOTO = new ClientName("Boto3");
    private static final DeliveryStreamName LOGS = new DeliveryStreamName("logs");
    private static final BucketName LAKE = new BucketName("lake");
    private static final String NAME = "'DeliveryStreamName':'logs'";
    private static final String S3 = "'RoleARN':'arn:aws:iam::000000000000:role/r','BucketARN':'arn:aws:s3:::lake'";

    private static Command hear(String action, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ClientRequests.command(new ClientRequest(BOTO, new OfFirehose(), action, body), Service.DEFAULT);
    }

    private static void assertMeans(FirehoseCommand expected, String action, String json) {
        assertEquals(ServiceCall.ofClient(BOTO, expected), hear(action, json));
    }

    private static void assertRefused(FirehoseError error, String message, String action, String json) {
        RefusedCall refused = assertInstanceOf(RefusedCall.class, hear(action, json));
        assertEquals(new FirehoseRefused(error, message), refused.refusal());
    }

    private static void assertInvalid(String message, String action, String json) {
        assertRefused(FirehoseError.INVALID_ARGUMENT, message, action, json);
    }

    private static void assertViolates(String message, String action, String json) {
        assertRefused(FirehoseError.VALIDATION, message, action, json);
    }

    private static String extended(String members) {
        return "{" + NAME + ",'ExtendedS3DestinationConfiguration':{" + S3 + members + "}}";
    }

    private static CreateDeliveryStream creates(S3Destination destination, boolean delimited) {
        return new CreateDeliveryStream(
                LOGS, new DeliveryStreamSettings(new DeliverySource.DirectPut(), destination, delimited), Tags.NONE);
    }

    private static RecordBatch batch(String... records) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (String record : records) {
            batch.addUnkeyed(record.getBytes(StandardCharsets.UTF_8));
        }
        return batch.build();
    }

    @Test
    void a_delivery_stream_of_which_only_the_bucket_is_said_has_the_usual_settings_in_both_forms() {
        assertMeans(creates(S3Destination.of(LAKE), false), "CreateDeliveryStream", extended(""));
        assertMeans(
                creates(S3Destination.of(LAKE), false),
                "CreateDeliveryStream",
                "{" + NAME + ",'DeliveryStreamType':'DirectPut','S3DestinationConfiguration':{" + S3 + "}}");
    }

    @Test
    void all_that_can_be_said_of_a_destination_is_understood() {
        assertMeans(
                creates(
                        new S3Destination(
                                LAKE,
                                ObjectPrefix.parse("raw/!{timestamp:yyyy}/"),
                                ObjectPrefix.parse("bad/!{firehose:error-output-type}/"),
                                BufferingHints.ofMib(64, 0),
                                Compression.HADOOP_SNAPPY,
                                ObjectEncryption.under("arn:aws:kms:us-east-1:000000000000:key/lake"),
                                ".json",
                                ZoneId.of("Europe/Paris")),
                        true),
                "CreateDeliveryStream",
                extended(",'Prefix':'raw/!{timestamp:yyyy}/','ErrorOutputPrefix':'bad/!{firehose:error-output-type}/',"
                        + "'BufferingHints':{'SizeInMBs':64,'IntervalInSeconds':0},'CompressionFormat':'HADOOP_SNAPPY',"
                        + "'FileExtension':'.json','CustomTimeZone':'Europe/Paris','S3BackupMode':'Disabled',"
                        + "'EncryptionConfiguration':{'KMSEncryptionConfig':{'AWSKMSKeyARN':"
                        + "'arn:aws:kms:us-east-1:000000000000:key/lake'}},"
                        + "'CloudWatchLoggingOptions':{'Enabled':true,'LogGroupName':'/aws/x','LogStreamName':'S3'},"
                        + "'ProcessingConfiguration':{'Enabled':true,'Processors':[{'Type':'AppendDelimiterToRecord',"
                        + "'Parameters':[{'ParameterName':'Delimiter','ParameterValue':'\\\\n'}]}]}"));
    }

    @Test
    void processing_that_is_not_enabled_is_none_and_empty_texts_say_nothing() {
        assertMeans(
                creates(S3Destination.of(LAKE), false),
                "CreateDeliveryStream",
                extended(",'ProcessingConfiguration':{'Enabled':false,'Processors':[{'Type':"
                        + "'AppendDelimiterToRecord'}]},'FileExtension':'','CustomTimeZone':'','Prefix':'',"
                        + "'BufferingHints':{}"));
    }

    @Test
    void a_delivery_stream_reads_the_data_stream_that_its_source_names() {
        String source = "'KinesisStreamSourceConfiguration':{'KinesisStreamARN':"
                + "'arn:aws:kinesis:us-east-1:000000000000:stream/orders','RoleARN':'arn:aws:iam::000000000000:role/r'}";
        String destination = ",'S3DestinationConfiguration':{" + S3 + "}}";
        assertMeans(
                new CreateDeliveryStream(
                        LOGS,
                        new DeliveryStreamSettings(
                                new DeliverySource.FromStream(new StreamName("orders")), S3Destination.of(LAKE), false),
                        Tags.NONE),
                "CreateDeliveryStream",
                "{" + NAME + ",'DeliveryStreamType':'KinesisStreamAsSource'," + source + destination);
        assertInvalid(
                "KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type",
                "CreateDeliveryStream",
                "{" + NAME + "," + source + destination);
        assertInvalid(
                "KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.",
                "CreateDeliveryStream",
                "{" + NAME + ",'DeliveryStreamType':'KinesisStreamAsSource'" + destination);
    }

    @Test
    void a_delivery_stream_may_begin_with_tags_and_a_key() {
        assertMeans(
                new CreateDeliveryStream(
                        LOGS,
                        new DeliveryStreamSettings(new DeliverySource.DirectPut(), S3Destination.of(LAKE), false),
                        new Tags(new TreeMap<>(Map.of("team", "web", "empty", ""))),
                        DeliveryKey.OF_THE_SERVICE),
                "CreateDeliveryStream",
                "{" + NAME + ",'S3DestinationConfiguration':{" + S3 + "},"
                        + "'Tags':[{'Key':'team','Value':'web'},{'Key':'empty'}],"
                        + "'DeliveryStreamEncryptionConfigurationInput':{'KeyType':'AWS_OWNED_CMK'}}");
    }

    @Test
    void there_is_exactly_one_destination() {
        String words = "Exactly one destination configuration is supported for a Firehose";
        assertInvalid(words, "CreateDeliveryStream", "{" + NAME + "}");
        assertInvalid(
                words,
                "CreateDeliveryStream",
                "{" + NAME + ",'S3DestinationConfiguration':{" + S3 + "},'ExtendedS3DestinationConfiguration':{" + S3
                        + "}}");
        assertInvalid(
                words,
                "CreateDeliveryStream",
                "{" + NAME + ",'S3DestinationConfiguration':{" + S3 + "},'SplunkDestinationConfiguration':{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RedshiftDestinationConfiguration",
                "ElasticsearchDestinationConfiguration",
                "AmazonopensearchserviceDestinationConfiguration",
                "SplunkDestinationConfiguration",
                "HttpEndpointDestinationConfiguration",
                "AmazonOpenSearchServerlessDestinationConfiguration",
                "SnowflakeDestinationConfiguration",
                "IcebergDestinationConfiguration"
            })
    void a_destination_that_is_not_served_is_refused_in_words(String destination) {
        assertInvalid(
                destination + " is not served by this laboratory: see docs/firehose-compatibility.md.",
                "CreateDeliveryStream",
                "{" + NAME + ",'" + destination + "':{'any':['thing',{}]}}");
        String update = destination.replace("Configuration", "Update");
        assertInvalid(
                update + " is not served by this laboratory: see docs/firehose-compatibility.md.",
                "UpdateDestination",
                "{" + NAME + ",'CurrentDeliveryStreamVersionId':'1','DestinationId':'d','" + update + "':{}}");
    }

    private static void assertUnserved(String what, String members) {
        assertInvalid(
                what + " is not served by this laboratory: see docs/firehose-compatibility.md.",
                "CreateDeliveryStream",
                extended(members));
    }

    @Test
    void what_is_not_served_of_a_destination_is_refused_in_words() {
        assertUnserved("DataFormatConversionConfiguration", ",'DataFormatConversionConfiguration':{'Enabled':true}");
        assertUnserved("DynamicPartitioningConfiguration", ",'DynamicPartitioningConfiguration':{'Enabled':true}");
        assertUnserved("S3BackupMode Enabled", ",'S3BackupMode':'Enabled'");
        assertUnserved(
                "The processor Lambda", ",'ProcessingConfiguration':{'Enabled':true,'Processors':[{'Type':'Lambda'}]}");
        assertUnserved(
                "The Delimiter |",
                ",'ProcessingConfiguration':{'Enabled':true,'Processors':[{'Type':'AppendDelimiterToRecord',"
                        + "'Parameters':[{'ParameterName':'Delimiter','ParameterValue':'|'}]}]}");
        assertInvalid(
                "DeliveryStreamType MSKAsSource is not served by this laboratory: see docs/firehose-compatibility.md.",
                "CreateDeliveryStream",
                "{" + NAME + ",'DeliveryStreamType':'MSKAsSource','S3DestinationConfiguration':{" + S3 + "}}");
    }

    @Test
    void what_does_not_go_together_is_refused_in_words() {
        assertInvalid(
                "BufferingHints must have both SizeInMBs and IntervalInSeconds, or neither of them",
                "CreateDeliveryStream",
                extended(",'BufferingHints':{'SizeInMBs':1}"));
        assertInvalid(
                "ErrorOutputPrefix must be given when Prefix has expressions",
                "CreateDeliveryStream",
                extended(",'Prefix':'!{timestamp:yyyy}'"));
        assertInvalid(
                "There is no time zone Europe/Nowhere",
                "CreateDeliveryStream",
                extended(",'CustomTimeZone':'Europe/Nowhere'"));
        assertInvalid(
                "KeyARN must be given where KeyType is CUSTOMER_MANAGED_CMK",
                "StartDeliveryStreamEncryption",
                "{" + NAME + ",'DeliveryStreamEncryptionConfigurationInput':{'KeyType':'CUSTOMER_MANAGED_CMK'}}");
        assertInvalid(
                "KeyARN must not be given where KeyType is AWS_OWNED_CMK",
                "StartDeliveryStreamEncryption",
                "{" + NAME + ",'DeliveryStreamEncryptionConfigurationInput':{'KeyType':'AWS_OWNED_CMK','KeyARN':"
                        + "'arn:aws:kms:us-east-1:000000000000:key/k'}}");
        assertInvalid(
                "Exactly one destination update is supported for a Firehose",
                "UpdateDestination",
                "{" + NAME + ",'CurrentDeliveryStreamVersionId':'1','DestinationId':'d'}");
    }

    @Test
    void all_constraints_that_are_not_kept_are_told_together() {
        assertViolates(
                "3 validation errors detected: Value null at 'extendedS3DestinationConfiguration.roleARN' failed to"
                        + " satisfy constraint: Member must not be null; Value 'lake' at"
                        + " 'extendedS3DestinationConfiguration.bucketARN' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: arn:.*:s3:::[\\w\\.\\-]{1,255}; Value '129' at"
                        + " 'extendedS3DestinationConfiguration.bufferingHints.sizeInMBs' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 128",
                "CreateDeliveryStream",
                "{" + NAME + ",'ExtendedS3DestinationConfiguration':{'BucketARN':'lake',"
                        + "'BufferingHints':{'SizeInMBs':129,'IntervalInSeconds':900}}}");
        assertViolates(
                "1 validation error detected: Value 'Gzip' at 'extendedS3DestinationConfiguration.compressionFormat'"
                        + " failed to satisfy constraint: Member must satisfy enum value set:"
                        + " [UNCOMPRESSED, GZIP, ZIP, Snappy, HADOOP_SNAPPY]",
                "CreateDeliveryStream",
                extended(",'CompressionFormat':'Gzip'"));
        assertViolates(
                "1 validation error detected: Value 'a/b' at 'deliveryStreamName' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
                "DeleteDeliveryStream",
                "{'DeliveryStreamName':'a/b'}");
        assertViolates(
                "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length"
                        + " greater than or equal to 1",
                "TagDeliveryStream",
                "{" + NAME + ",'Tags':[]}");
        assertViolates(
                "1 validation error detected: Value 'aws:x' at 'tags.1.member.key' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: ^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$",
                "TagDeliveryStream", "{" + NAME + ",'Tags':[{'Key':'aws:x'}]}");
    }

    @Test
    void records_are_taken_in_their_order_without_keys() {
        assertMeans(
                new FirehosePut(LOGS, batch("a", "", "c"), true),
                "PutRecordBatch",
                "{" + NAME + ",'Records':[{'Data':'YQ=='},{'Data':''},{'Data':'Yg==','x':1,'Data':'Yw=='}]}");
        assertMeans(new FirehosePut(LOGS, batch("a"), false), "PutRecord", "{" + NAME + ",'Record':{'Data':'YQ=='}}");
    }

    @Test
    void records_that_are_too_many_too_long_or_no_bytes_are_refused() {
        assertViolates(
                "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length"
                        + " less than or equal to 500",
                "PutRecordBatch",
                "{" + NAME + ",'Records':[" + "{'Data':'YQ=='},".repeat(500) + "{'Data':'YQ=='}]}");
        assertViolates(
                "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length"
                        + " greater than or equal to 1",
                "PutRecordBatch",
                "{" + NAME + ",'Records':[]}");
        assertViolates(
                "2 validation errors detected: Value null at 'records.1.member.data' failed to satisfy constraint:"
                        + " Member must not be null; Value at 'records.2.member.data' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 1024000",
                "PutRecordBatch",
                "{" + NAME + ",'Records':[{},{'Data':'" + "AAAA".repeat(341_334) + "'}]}");
        assertViolates(
                "1 validation error detected: Value null at 'record.data' failed to satisfy constraint: Member must not"
                        + " be null",
                "PutRecord",
                "{" + NAME + ",'Record':{}}");
        assertRefused(
                FirehoseError.SERIALIZATION,
                "class java.lang.Boolean can not be converted to a Blob",
                "PutRecord",
                "{" + NAME + ",'Record':{'Data':true}}");
    }

    @Test
    void an_update_names_what_changes() {
        assertMeans(
                new FirehoseCommand.UpdateDestination(
                        LOGS,
                        "1",
                        "destinationId-000000000001",
                        new DestinationChange(
                                new BucketName("other"),
                                ObjectPrefix.parse("p/"),
                                null,
                                null,
                                Compression.GZIP,
                                ObjectEncryption.NONE,
                                null,
                                ZoneOffset.UTC,
                                true)),
                "UpdateDestination",
                "{" + NAME + ",'CurrentDeliveryStreamVersionId':'1','DestinationId':'destinationId-000000000001',"
                        + "'ExtendedS3DestinationUpdate':{'BucketARN':'arn:aws:s3:::other','Prefix':'p/',"
                        + "'CompressionFormat':'GZIP','EncryptionConfiguration':{'NoEncryptionConfig':'NoEncryption'},"
                        + "'CustomTimeZone':'UTC','ProcessingConfiguration':{'Enabled':true,"
                        + "'Processors':[{'Type':'AppendDelimiterToRecord'}]}}}");
        assertMeans(
                new FirehoseCommand.UpdateDestination(
                        LOGS, "7", "d", DestinationChange.of(BufferingHints.ofMib(1, 60))),
                "UpdateDestination",
                "{" + NAME + ",'CurrentDeliveryStreamVersionId':'7','DestinationId':'d',"
                        + "'S3DestinationUpdate':{'BufferingHints':{'SizeInMBs':1,'IntervalInSeconds':60}}}");
    }

    @Test
    void questions_tags_and_encryption_are_understood() {
        assertMeans(new FirehoseCommand.DeleteDeliveryStream(LOGS), "DeleteDeliveryStream", "{" + NAME + "}");
        assertMeans(new FirehoseCommand.DescribeDeliveryStream(LOGS), "DescribeDeliveryStream", "{" + NAME + "}");
        assertMeans(new FirehoseCommand.ListDeliveryStreams(10, null, null), "ListDeliveryStreams", "{}");
        assertMeans(
                new FirehoseCommand.ListDeliveryStreams(3, LOGS, "DirectPut"),
                "ListDeliveryStreams",
                "{'Limit':3,'ExclusiveStartDeliveryStreamName':'logs','DeliveryStreamType':'DirectPut'}");
        assertMeans(
                new FirehoseCommand.ListTagsForDeliveryStream(LOGS, 2, "k"),
                "ListTagsForDeliveryStream",
                "{" + NAME + ",'Limit':2,'ExclusiveStartTagKey':'k'}");
        assertMeans(
                new FirehoseCommand.UntagDeliveryStream(LOGS, List.of("a", "b")),
                "UntagDeliveryStream",
                "{" + NAME + ",'TagKeys':['a','b']}");
        assertMeans(
                new FirehoseCommand.StartDeliveryStreamEncryption(LOGS, DeliveryKey.OF_THE_SERVICE),
                "StartDeliveryStreamEncryption",
                "{" + NAME + "}");
        assertMeans(
                new FirehoseCommand.StopDeliveryStreamEncryption(LOGS),
                "StopDeliveryStreamEncryption",
                "{" + NAME + "}");
    }

    @Test
    void an_action_that_nobody_knows_and_a_body_that_breaks_off_are_refused() {
        assertRefused(FirehoseError.UNKNOWN_OPERATION, "", "PurgeDeliveryStream", "{}");
        assertRefused(FirehoseError.SERIALIZATION, "", "DeleteDeliveryStream", "{" + NAME);
        assertRefused(FirehoseError.SERIALIZATION, "", "DeleteDeliveryStream", "");
    }
}
