package dev.shardlab.model;

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
}
