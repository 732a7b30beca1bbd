package dev.shardlab.sink.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an object is: {@code s3://bucket/key}. */
record S3Url(String bucket, String key) {

    private static final Pattern URL = Pattern.compile("s3://([^/]+)/(.+)", Pattern.DOTALL);

    static S3Url of(String url) throws WarehouseException {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new WarehouseException("'" + url + "' is no place of an object: s3://bucket/key.");
        }
        return new S3Url(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
