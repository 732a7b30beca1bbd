package dev.shardlab.model.queue;

/** Which texts the service takes as identifiers. */
final class QueueText {

    static final int MAX_ID_CHARACTERS = 128;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private QueueText() {}

    /** 1 to 128 letters, digits and punctuation marks (API Reference, SendMessage: MessageGroupId, MessageDeduplicationId). */
    static boolean isId(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_ID_CHARACTERS
                && value.chars().allMatch(QueueText::isIdCharacter);
    }

    /** @throws IllegalArgumentException if the value is none: what a record of such a text lets in */
    static void requireId(String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    "This identifier has 1 to 128 letters, digits and punctuation marks, but this is '" + value + "'");
        }
    }

    private static boolean isIdCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PUNCTUATION.indexOf(character) >= 0;
    }
}
