package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;
import java.util.List;
import java.util.stream.Stream;

/** Changes what is said of the destination; what is not said stays as it is. */
final class UpdateDestination extends SilentFirehoseAction {

    private static final Member<String> VERSION =
            required("CurrentDeliveryStreamVersionId", Text.of(1, 50, Spelling.of("[0-9]+")));
    private static final Member<String> DESTINATION =
            required("DestinationId", Text.of(1, 100, Spelling.of("[a-zA-Z0-9-]+")));
    private static final Member<Values> S3 = optional("S3DestinationUpdate", S3Input.UPDATE);
    private static final Member<Values> EXTENDED = optional("ExtendedS3DestinationUpdate", S3Input.EXTENDED_UPDATE);
    private static final List<Member<Boolean>> OTHERS = Stream.of(
                    "RedshiftDestinationUpdate",
                    "ElasticsearchDestinationUpdate",
                    "AmazonopensearchserviceDestinationUpdate",
                    "SplunkDestinationUpdate",
                    "HttpEndpointDestinationUpdate",
                    "AmazonOpenSearchServerlessDestinationUpdate",
                    "SnowflakeDestinationUpdate",
                    "IcebergDestinationUpdate")
            .map(Unserved::member)
            .toList();

    UpdateDestination() {
        super(
                "UpdateDestination",
                Stream.concat(Stream.of(FirehoseInputs.NAME, VERSION, DESTINATION, S3, EXTENDED), OTHERS.stream())
                        .toArray(Member<?>[]::new));
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        Unserved.refuse(values, OTHERS);
        Values plain = values.find(S3);
        Values extended = values.find(EXTENDED);
        Values given = extended == null ? plain : extended;
        if (given == null || (plain != null && extended != null)) {
            throw UnfitRequest.invalid("Exactly one destination update is supported for a Firehose");
        }
        return new FirehoseCommand.UpdateDestination(
                FirehoseInputs.name(values), values.get(VERSION), values.get(DESTINATION), S3Input.change(given));
    }
}
