package dev.shardlab.model.s3;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a bucket.
 *
 * @param value 3 to 63 small letters, digits, dots and hyphens, a letter or digit first and last, no two dots in a row, not like an
 *     address of IPv4, and without the beginnings and endings that the service keeps for itself (Amazon S3 User Guide, Bucket naming
 *     rules)
 */
public record BucketName(String value) implements Comparable<BucketName> {

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final List<String> KEPT_BEGINNINGS = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> KEPT_ENDINGS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    /** @throws IllegalArgumentException if the value is not a bucket's name */
    public BucketName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The name of a bucket has 3 to 63 of the characters a-z 0-9 . -, begins and ends"
                            + " with a letter or digit, has no two dots in a row and is no address, but this is '"
                            + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches()
                && !value.contains("..")
                && !LIKE_AN_ADDRESS.matcher(value).matches()
                && KEPT_BEGINNINGS.stream().noneMatch(value::startsWith)
                && KEPT_ENDINGS.stream().noneMatch(value::endsWith);
    }

    @Override
    public int compareTo(BucketName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
