package dev.shardlab.wire.sign;

import dev.shardlab.model.ErrorCode;

/**
 * Why a request is not let in, in the service's words.
 */
public record SignatureRefusal(ErrorCode error, String message) implements SignatureReading {

    static final SignatureRefusal MISSING =
            new SignatureRefusal(ErrorCode.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");

    static SignatureRefusal incomplete(String message) {
        return new SignatureRefusal(ErrorCode.INCOMPLETE_SIGNATURE, message);
    }

    static SignatureRefusal invalid(String message) {
        return new SignatureRefusal(ErrorCode.INVALID_SIGNATURE, message);
    }
}
