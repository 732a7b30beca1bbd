package dev.shardlab.wire.sign;

/**
 * Why a request is not let in, in the service's words.
 *
 * @param type the error's name, as {@code InvalidSignatureException}
 */
public record Refusal(String type, String message) implements Reading {

    static final Refusal MISSING = new Refusal("MissingAuthenticationTokenException", "Missing Authentication Token");

    static Refusal incomplete(String message) {
        return new Refusal("IncompleteSignatureException", message);
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidSignatureException", message);
    }
}
