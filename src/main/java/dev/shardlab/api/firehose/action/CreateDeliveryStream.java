package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamMade;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;
import java.util.stream.Stream;

/** Makes a delivery stream with its one destination. */
final class CreateDeliveryStream extends ServedFirehoseAction<DeliveryStreamMade> {

    private static final String FROM_STREAM = "KinesisStreamAsSource";
    private static final Text STREAM_ARN_TEXT =
            Text.of(1, 512, Spelling.of("arn:.*:kinesis:[a-zA-Z0-9\\-]+:\\d{12}:stream/[a-zA-Z0-9_.-]+"));
    private static final Member<String> STREAM_ARN = required("KinesisStreamARN", STREAM_ARN_TEXT);

    private static final Member<String> TYPE = optional("DeliveryStreamType", FirehoseInputs.TYPE_TEXT);
    private static final Member<Values> DIRECT_PUT =
            optional("DirectPutSourceConfiguration", Structure.of(required("ThroughputHintInMBs", new Whole(1, 100))));
    private static final Member<Values> STREAM = optional(
            "KinesisStreamSourceConfiguration",
            Structure.of(STREAM_ARN, required("RoleARN", FirehoseInputs.ROLE_TEXT)));
    private static final Member<Values> S3 = optional("S3DestinationConfiguration", S3Input.CONFIGURATION);
    private static final Member<Values> EXTENDED =
            optional("ExtendedS3DestinationConfiguration", S3Input.EXTENDED_CONFIGURATION);
    private static final Member<Values> ENCRYPTION =
            optional("DeliveryStreamEncryptionConfigurationInput", KeyInput.CONFIGURATION);
    private static final Member<List<Values>> TAGS = optional("Tags", FirehoseInputs.TAGS);
    private static final List<Member<Boolean>> OTHER_DESTINATIONS = Stream.of(
                    "RedshiftDestinationConfiguration",
                    "ElasticsearchDestinationConfiguration",
                    "AmazonopensearchserviceDestinationConfiguration",
                    "SplunkDestinationConfiguration",
                    "HttpEndpointDestinationConfiguration",
                    "AmazonOpenSearchServerlessDestinationConfiguration",
                    "SnowflakeDestinationConfiguration",
                    "IcebergDestinationConfiguration")
            .map(Unserved::member)
            .toList();
    private static final List<Member<Boolean>> OTHER_SOURCES = Stream.of(
                    "MSKSourceConfiguration", "DatabaseSourceConfiguration")
            .map(Unserved::member)
            .toList();

    CreateDeliveryStream() {
        super(
                "CreateDeliveryStream",
                DeliveryStreamMade.class,
                Stream.of(
                                Stream.of(
                                        FirehoseInputs.NAME, TYPE, DIRECT_PUT, STREAM, ENCRYPTION, S3, EXTENDED, TAGS),
                                OTHER_DESTINATIONS.stream(),
                                OTHER_SOURCES.stream())
                        .flatMap(members -> members)
                        .toArray(Member<?>[]::new));
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        Unserved.refuse(values, OTHER_SOURCES);
        DeliverySource source = source(values);
        Values destination = destination(values);
        Values encryption = values.find(ENCRYPTION);
        return new FirehoseCommand.CreateDeliveryStream(
                FirehoseInputs.name(values),
                new DeliveryStreamSettings(
                        source, S3Input.destination(destination), Boolean.TRUE.equals(S3Input.delimited(destination))),
                FirehoseInputs.tags(values.find(TAGS)),
                encryption == null ? null : KeyInput.key(encryption));
    }

    private static Values destination(Values values) {
        List<Member<Boolean>> others =
                OTHER_DESTINATIONS.stream().filter(values::has).toList();
        int given = others.size() + (values.has(S3) ? 1 : 0) + (values.has(EXTENDED) ? 1 : 0);
        if (given != 1) {
            throw UnfitRequest.invalid("Exactly one destination configuration is supported for a Firehose");
        }
        Unserved.refuse(values, others);
        Values extended = values.find(EXTENDED);
        return extended == null ? values.get(S3) : extended;
    }

    private static DeliverySource source(Values values) {
        String type = values.getOr(TYPE, "DirectPut");
        Values stream = values.find(STREAM);
        if (type.equals(FROM_STREAM)) {
            if (stream == null) {
                throw UnfitRequest.invalid(
                        "KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.");
            }
            String arn = stream.get(STREAM_ARN);
            return new DeliverySource.FromStream(stream(arn.substring(arn.lastIndexOf('/') + 1)));
        }
        if (!type.equals("DirectPut")) {
            throw Unserved.refusal("DeliveryStreamType " + type);
        }
        if (stream != null) {
            throw UnfitRequest.invalid(
                    "KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type");
        }
        return new DeliverySource.DirectPut();
    }

    private static StreamName stream(String name) {
        try {
            return new StreamName(name);
        } catch (IllegalArgumentException e) {
            throw UnfitRequest.invalid(String.valueOf(e.getMessage()));
        }
    }

    @Override
    void write(DeliveryStreamMade reply, BodyWriter out, FirehoseAsked asked) {
        out.text(FirehoseNames.ARN, asked.arn(reply.deliveryStream()));
    }
}
