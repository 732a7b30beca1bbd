package dev.shardlab.wire.sign;

/** The access key that requests must be signed with. Never printed whole. */
public record SigningKeys(String accessKeyId, String secretAccessKey) {

    /** @throws IllegalArgumentException if one of them is blank, or the id has other characters than ASCII letters, digits and {@code _} */
    public SigningKeys {
        if (accessKeyId.isBlank() || secretAccessKey.isBlank()) {
            throw new IllegalArgumentException("An access key has an id and a secret; one of them is empty.");
        }
        if (!accessKeyId.chars().allMatch(SigningKeys::mayStandInScope)) {
            throw new IllegalArgumentException("An access key id is made of letters, digits and _; not " + accessKeyId);
        }
    }

    private static boolean mayStandInScope(int c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    @Override
    public String toString() {
        return "SigningKeys[" + accessKeyId + "]";
    }
}
