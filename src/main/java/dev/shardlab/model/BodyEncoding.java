package dev.shardlab.model;

/** How the body of a client's request, and of its answer, is written. */
public enum BodyEncoding {
    JSON("application/x-amz-json-1.1"),
    CBOR("application/x-amz-cbor-1.1");

    private final String contentType;

    BodyEncoding(String contentType) {
        this.contentType = contentType;
    }

    /** As it stands in the Content-Type of request and answer. */
    public String contentType() {
        return contentType;
    }
}
