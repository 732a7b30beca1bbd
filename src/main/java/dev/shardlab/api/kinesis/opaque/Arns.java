package dev.shardlab.api.kinesis.opaque;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.StreamArns;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amazon resource names: {@code arn:PARTITION:kinesis:REGION:ACCOUNT:stream/NAME} of a stream, and {@code
 * STREAM-ARN/consumer/NAME:SECONDS} of a consumer, with the second of its registration. Region and account of an ARN that is read
 * make no difference: the laboratory has one of each.
 */
public final class Arns {

    private static final Pattern OF_STREAM = Pattern.compile("[^/]*:stream/([a-zA-Z0-9_.-]{1,128})");
    private static final Pattern OF_CONSUMER =
            Pattern.compile("[^/]*:stream/([a-zA-Z0-9_.-]{1,128})/consumer/([a-zA-Z0-9_.-]{1,128}):([0-9]{1,18})");

    private Arns() {}

    /** The ARN of a stream, with the partition, region and account of the service. */
    public static String of(StreamName stream, Service service) {
        return StreamArns.of(stream, service);
    }

    /**
     * The ARN of a consumer.
     *
     * @param createdAt when it was registered; only its whole second stands in the ARN
     */
    public static String of(StreamName stream, ConsumerName consumer, VirtualTime createdAt, Service service) {
        return of(stream, service) + "/consumer/" + consumer + ":" + createdAt.epochSecond();
    }

    /**
     * The ARN by which a consumer was meant.
     *
     * @throws IllegalArgumentException if it was meant by its name alone
     */
    public static String of(ConsumerRef consumer, Service service) {
        long second = consumer.createdEpochSecond()
                .orElseThrow(() -> new IllegalArgumentException(consumer + " was not meant by an ARN"));
        return of(consumer.stream(), service) + "/consumer/" + consumer.name() + ":" + second;
    }

    /** The stream whose ARN this is; nothing if it is another text, and so if it is the ARN of a consumer. */
    public static Optional<StreamName> stream(String arn) {
        Matcher parts = OF_STREAM.matcher(arn);
        return parts.matches() ? Optional.of(new StreamName(parts.group(1))) : Optional.empty();
    }

    /** The consumer whose ARN this is, with the second of its registration; nothing if it is another text. */
    public static Optional<ConsumerRef> consumer(String arn) {
        Matcher parts = OF_CONSUMER.matcher(arn);
        return parts.matches()
                ? Optional.of(new ConsumerRef(
                        new StreamName(parts.group(1)),
                        new ConsumerName(parts.group(2)),
                        OptionalLong.of(Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }

    /** What the ARN names, stream or consumer. */
    public static Optional<Resource> resource(String arn) {
        return consumer(arn).<Resource>map(Resource.OfConsumer::new).or(() -> stream(arn)
                .map(Resource.OfStream::new));
    }
}
