package dev.shardlab.model.firehose;

/** How an object is compressed (API Reference, S3DestinationConfiguration, CompressionFormat). */
public enum Compression {
    UNCOMPRESSED("UNCOMPRESSED", ""),
    GZIP("GZIP", ".gz"),
    ZIP("ZIP", ".zip"),
    SNAPPY("Snappy", ".snappy"),
    HADOOP_SNAPPY("HADOOP_SNAPPY", ".hsnappy");

    private final String wireName;
    private final String extension;

    Compression(String wireName, String extension) {
        this.wireName = wireName;
        this.extension = extension;
    }

    /** As a request says it. */
    public String wireName() {
        return wireName;
    }

    /** With which the name of an object ends, unless the destination says another. */
    public String extension() {
        return extension;
    }
}
