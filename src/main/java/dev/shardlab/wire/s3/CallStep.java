package dev.shardlab.wire.s3;

import java.io.IOException;
import java.util.Map;

/** An action whose request is coming: it takes the body, and answers when all of it has come. */
interface CallStep extends BodyTarget {

    /** @param trailers that stood behind the body */
    S3Answer end(Map<String, String> trailers) throws S3Refusal, IOException;

    /** How much it holds in memory at most. */
    int heldBytes();
}
