package dev.shardlab.wire.s3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Why a request is not done. */
final class S3Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final S3Error error;
    private final transient SequencedMap<String, String> details = new LinkedHashMap<>();

    S3Refusal(S3Error error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    S3Error error() {
        return error;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** Adds what the service says beside its sentence, as an element of its own. */
    S3Refusal with(String element, String text) {
        details.put(element, text);
        return this;
    }

    Map<String, String> details() {
        return details;
    }
}
