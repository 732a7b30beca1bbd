package dev.shardlab.model.kinesis;

/** What can carry tags and a policy. */
public sealed interface Resource {

    /** The stream, or the stream the consumer reads. */
    StreamName stream();

    record OfStream(StreamName stream) implements Resource {}

    record OfConsumer(ConsumerRef consumer) implements Resource {
        @Override
        public StreamName stream() {
            return consumer.stream();
        }
    }
}
