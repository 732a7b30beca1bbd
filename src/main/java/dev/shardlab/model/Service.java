package dev.shardlab.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The service that the laboratory stands for: its place, its one account, and whether it keeps its limits.
 *
 * @param region as in the service's ARNs, such as {@code us-east-1}
 * @param account 12 digits
 * @param limitsOn whether puts, reads and control actions are throttled
 */
public record Service(String region, String account, boolean limitsOn) {

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    public static final Service DEFAULT = new Service("us-east-1", "000000000000", true);

    /** @throws IllegalArgumentException if region or account are not spelled as the service spells them */
    public Service {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("A region is spelled like us-east-1, but this is '" + region + "'");
        }
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("An account has 12 digits, but this is '" + account + "'");
        }
    }

    /** The ARN of one of its streams, in the partition that the region belongs to. */
    public String arn(StreamName stream) {
        return "arn:" + partition() + ":kinesis:" + region + ":" + account + ":stream/" + stream;
    }

    /** The ARN of one of its resources; a consumer is meant by its ARN. */
    public String arn(Resource resource) {
        return switch (resource) {
            case Resource.OfStream(StreamName stream) -> arn(stream);
            case Resource.OfConsumer(ConsumerRef consumer) ->
                "%s/consumer/%s:%s"
                        .formatted(
                                arn(consumer.stream()),
                                consumer.name(),
                                consumer.createdEpochSecond().orElseThrow());
        };
    }

    /** {@code aws}, or where regions of a country or a government stand apart, theirs (AWS General Reference, ARNs). */
    private String partition() {
        return PARTITIONS.stream()
                .filter(partition -> region.startsWith(partition.regionPrefix()))
                .map(Partition::name)
                .findFirst()
                .orElse("aws");
    }

    private record Partition(String regionPrefix, String name) {}

    private static final List<Partition> PARTITIONS = List.of(
            new Partition("cn-", "aws-cn"),
            new Partition("us-gov-", "aws-us-gov"),
            new Partition("us-iso-", "aws-iso"),
            new Partition("us-isob-", "aws-iso-b"),
            new Partition("eu-isoe-", "aws-iso-e"),
            new Partition("us-isof-", "aws-iso-f"),
            new Partition("eusc-", "aws-eusc"));
}
