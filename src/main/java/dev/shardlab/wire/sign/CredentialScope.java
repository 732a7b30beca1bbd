package dev.shardlab.wire.sign;

/**
 * A credential taken apart.
 *
 * @param day yyyyMMdd, for which day the key was derived
 */
record CredentialScope(String accessKeyId, String day, String region, String service, String terminator) {

    static final int ELEMENTS = 5;

    /** @throws IllegalArgumentException unless the credential has five elements */
    static CredentialScope of(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != ELEMENTS) {
            throw new IllegalArgumentException(credential);
        }
        return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    String withoutKey() {
        return day + "/" + region + "/" + service + "/" + terminator;
    }
}
