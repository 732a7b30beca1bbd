package dev.shardlab.model.firehose;

/**
 * What a delivery stream is set to.
 *
 * @param delimited whether a line feed follows each record in an object (the processor AppendDelimiterToRecord); without it records stand
 *     one behind the other
 */
public record DeliveryStreamSettings(DeliverySource source, S3Destination destination, boolean delimited) {

    public DeliveryStreamSettings with(S3Destination other) {
        return new DeliveryStreamSettings(source, other, delimited);
    }

    public boolean takesPuts() {
        return source instanceof DeliverySource.DirectPut;
    }
}
