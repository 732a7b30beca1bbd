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
        if (!isAccount(account)) {
            throw new IllegalArgumentException("An account has 12 digits, but this is '" + account + "'");
        }
    }

    /** Whether a text is the number of an account: 12 digits. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /**
     * An ARN in this place and account, in the partition that the region belongs to.
     *
     * @param system such as {@code kinesis}
     * @param resource as the system names what it has
     */
    public String arn(String system, String resource) {
        return "arn:" + partition() + ":" + system + ":" + region + ":" + account + ":" + resource;
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
