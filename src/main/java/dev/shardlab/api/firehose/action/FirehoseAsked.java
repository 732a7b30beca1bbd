package dev.shardlab.api.firehose.action;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.OneDeliveryStream;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;

/** What was asked, and of which service: an answer says some of it again. */
public record FirehoseAsked(FirehoseCommand command, Service service) {

    /** The one that was asked about; not to be asked of a request that names none. */
    DeliveryStreamName deliveryStream() {
        return ((OneDeliveryStream) command).deliveryStream();
    }

    /** The ARN of a delivery stream. */
    String arn(DeliveryStreamName name) {
        return service.arn("firehose", "deliverystream/" + name);
    }

    /** The role that a description names, as the laboratory has no roles and keeps none. */
    String role() {
        return "arn:" + partition() + ":iam::" + service.account() + ":role/firehose";
    }

    /** The ARN of a key; one that was said as a name becomes one. */
    String keyArn(String key) {
        return key.startsWith("arn:") ? key : service.arn("kms", "key/" + key);
    }

    /** Of ARNs in this place. */
    String partition() {
        return service.arn("s3", "").split(":", -1)[1];
    }
}
