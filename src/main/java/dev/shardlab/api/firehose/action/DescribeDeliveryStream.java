package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamDescribed;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliverySource;
import org.jspecify.annotations.Nullable;

/** All that is said of a delivery stream. It has one destination, so that there is always one page. */
final class DescribeDeliveryStream extends ServedFirehoseAction<DeliveryStreamDescribed> {

    private static final String DESTINATION_ID = "destinationId-000000000001";

    private static final Name DESCRIPTION = Name.of("DeliveryStreamDescription");
    private static final Name STATUS = Name.of("DeliveryStreamStatus");
    private static final Name ENCRYPTION = Name.of("DeliveryStreamEncryptionConfiguration");
    private static final Name KEY_ARN = Name.of("KeyARN");
    private static final Name KEY_TYPE = Name.of("KeyType");
    private static final Name ENCRYPTION_STATUS = Name.of("Status");
    private static final Name TYPE = Name.of("DeliveryStreamType");
    private static final Name VERSION = Name.of("VersionId");
    private static final Name CREATED = Name.of("CreateTimestamp");
    private static final Name UPDATED = Name.of("LastUpdateTimestamp");
    private static final Name SOURCE = Name.of("Source");
    private static final Name STREAM_SOURCE = Name.of("KinesisStreamSourceDescription");
    private static final Name STREAM_ARN = Name.of("KinesisStreamARN");
    private static final Name START = Name.of("DeliveryStartTimestamp");
    private static final Name DESTINATIONS = Name.of("Destinations");
    private static final Name DESTINATION = Name.of("DestinationId");
    private static final Name HAS_MORE = Name.of("HasMoreDestinations");

    DescribeDeliveryStream() {
        super(
                "DescribeDeliveryStream",
                DeliveryStreamDescribed.class,
                FirehoseInputs.NAME,
                optional("Limit", new Whole(1, 10_000)),
                optional("ExclusiveStartDestinationId", Text.of(1, 100, Spelling.of("[a-zA-Z0-9-]+"))));
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.DescribeDeliveryStream(FirehoseInputs.name(values));
    }

    @Override
    void write(DeliveryStreamDescribed reply, BodyWriter out, FirehoseAsked asked) {
        out.name(DESCRIPTION)
                .openMap()
                .text(FirehoseNames.NAME, reply.deliveryStream().value())
                .text(FirehoseNames.ARN, asked.arn(reply.deliveryStream()))
                .text(STATUS, reply.status().name());
        encryption(reply.key(), out);
        out.text(TYPE, reply.settings().source().wireName())
                .text(VERSION, Integer.toString(reply.version()))
                .time(CREATED, reply.createdAt());
        if (!reply.changedAt().equals(reply.createdAt())) {
            out.time(UPDATED, reply.changedAt());
        }
        source(reply, out, asked);
        out.name(DESTINATIONS).openList().openMap().text(DESTINATION, DESTINATION_ID);
        S3Output.write(reply.settings(), out, asked);
        out.closeMap().closeList().flag(HAS_MORE, false).closeMap();
    }

    private static void encryption(@Nullable DeliveryKey key, BodyWriter out) {
        out.name(ENCRYPTION).openMap();
        if (key != null) {
            String arn = key.arn();
            if (arn != null) {
                out.text(KEY_ARN, arn);
            }
            out.text(KEY_TYPE, key.type());
        }
        out.text(ENCRYPTION_STATUS, key == null ? "DISABLED" : "ENABLED").closeMap();
    }

    private static void source(DeliveryStreamDescribed reply, BodyWriter out, FirehoseAsked asked) {
        if (reply.settings().source() instanceof DeliverySource.FromStream source) {
            out.name(SOURCE)
                    .openMap()
                    .name(STREAM_SOURCE)
                    .openMap()
                    .text(STREAM_ARN, asked.service().arn("kinesis", "stream/" + source.stream()))
                    .text(FirehoseNames.ROLE, asked.role());
            if (reply.activeSince() != null) {
                out.time(START, reply.activeSince());
            }
            out.closeMap().closeMap();
        }
    }
}
