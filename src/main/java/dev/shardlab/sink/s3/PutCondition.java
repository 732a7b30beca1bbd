package dev.shardlab.sink.s3;

import org.jspecify.annotations.Nullable;

/**
 * Under which condition an object is put.
 *
 * @param onlyIfNew only where there is none
 * @param ifMatch only where there is one with this ETag, without quotes; null: whichever there is
 */
public record PutCondition(boolean onlyIfNew, @Nullable String ifMatch) {

    public static final PutCondition ALWAYS = new PutCondition(false, null);
}
