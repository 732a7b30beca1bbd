package dev.shardlab.wire;

import java.util.List;
import java.util.Random;

/** A request to the service of delivery streams, made by chance, that is nearly one. */
record HostileFirehoseRequest(String headers, String body) {

    static final String SIGNED = RawClient.SIGNED.replace("/kinesis/", "/firehose/");

    private static final List<String> ACTIONS = List.of(
            "CreateDeliveryStream",
            "DeleteDeliveryStream",
            "DescribeDeliveryStream",
            "ListDeliveryStreams",
            "ListTagsForDeliveryStream",
            "PutRecord",
            "PutRecordBatch",
            "StartDeliveryStreamEncryption",
            "StopDeliveryStreamEncryption",
            "TagDeliveryStream",
            "UntagDeliveryStream",
            "UpdateDestination",
            "PurgeDeliveryStream",
            "");
    private static final List<String> MEMBERS = List.of(
            "DeliveryStreamName",
            "DeliveryStreamType",
            "S3DestinationConfiguration",
            "ExtendedS3DestinationConfiguration",
            "ExtendedS3DestinationUpdate",
            "RedshiftDestinationConfiguration",
            "KinesisStreamSourceConfiguration",
            "KinesisStreamARN",
            "DeliveryStreamEncryptionConfigurationInput",
            "KeyType",
            "KeyARN",
            "RoleARN",
            "BucketARN",
            "Prefix",
            "ErrorOutputPrefix",
            "BufferingHints",
            "SizeInMBs",
            "IntervalInSeconds",
            "CompressionFormat",
            "ProcessingConfiguration",
            "Processors",
            "Type",
            "Parameters",
            "ParameterName",
            "ParameterValue",
            "FileExtension",
            "CustomTimeZone",
            "Records",
            "Record",
            "Data",
            "Tags",
            "TagKeys",
            "Key",
            "Value",
            "Limit",
            "CurrentDeliveryStreamVersionId",
            "DestinationId",
            "none",
            "");

    /** The delivery stream of whoever is honest is not among them. */
    private static final List<String> TEXTS = List.of(
            "other",
            "nowhere",
            "",
            "DirectPut",
            "KinesisStreamAsSource",
            "arn:aws:iam::000000000000:role/r",
            "arn:aws:s3:::lake",
            "arn:aws:s3:::../..",
            "arn:aws:kinesis:us-east-1:000000000000:stream/orders",
            "!{timestamp:yyyy}",
            "!{timestamp:",
            "!{firehose:error-output-type}",
            "Europe/Paris",
            "GZIP",
            "AppendDelimiterToRecord",
            "Delimiter",
            "AWS_OWNED_CMK",
            "1",
            "-1",
            "1e999999999",
            "aGVsbG8=",
            "=",
            "\\u0000",
            "\\ud800",
            "\\ud83d\\ude00",
            "x".repeat(300));

    static String json(String action) {
        return SIGNED + "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Firehose_20150804." + action
                + "\r\n";
    }

    static HostileFirehoseRequest any(Random chance) {
        StringBuilder body = new StringBuilder();
        map(chance, body, 0);
        return new HostileFirehoseRequest(json(pick(chance, ACTIONS)), changed(chance, body.toString()));
    }

    private static String pick(Random chance, List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String changed(Random chance, String whole) {
        return switch (chance.nextInt(6)) {
            case 0 -> whole.substring(0, chance.nextInt(whole.length() + 1));
            case 1 -> {
                int at = chance.nextInt(whole.length());
                yield whole.substring(0, at) + (char) chance.nextInt(0x180) + whole.substring(at + 1);
            }
            default -> whole;
        };
    }

    private static void map(Random chance, StringBuilder out, int depth) {
        out.append('{');
        for (int i = chance.nextInt(7); i > 0; i--) {
            out.append('"').append(pick(chance, MEMBERS)).append("\":");
            value(chance, out, depth + 1);
            out.append(i > 1 ? "," : "");
        }
        out.append('}');
    }

    private static void value(Random chance, StringBuilder out, int depth) {
        switch (chance.nextInt(depth > 4 ? 6 : 10)) {
            case 0 -> out.append(chance.nextInt());
            case 1 -> out.append(chance.nextDouble() * 1e12);
            case 2 -> out.append(chance.nextBoolean() ? "null" : "true");
            case 3, 4, 5 -> out.append('"').append(pick(chance, TEXTS)).append('"');
            case 6, 7 -> map(chance, out, depth);
            default -> {
                out.append('[');
                for (int i = chance.nextInt(4); i > 0; i--) {
                    value(chance, out, depth + 1);
                    out.append(i > 1 ? "," : "");
                }
                out.append(']');
            }
        }
    }
}
