package dev.shardlab.wire.sign;

import dev.shardlab.model.ErrorCode;

/**
 * Why a request is not let in, in the service's words.
 */
public record Refusal(ErrorCode error, String message) implements Reading {

    static final Refusal MISSING = new Refusal(ErrorCode.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");

    static Refusal incomplete(String message) {
        return new Refusal(ErrorCode.INCOMPLETE_SIGNATURE, message);
    }

    static Refusal invalid(String message) {
        return new Refusal(ErrorCode.INVALID_SIGNATURE, message);
    }
}
