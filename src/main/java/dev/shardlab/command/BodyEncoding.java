package dev.shardlab.command;

/** How the body of a request is written, and so that of its answer. */
public enum BodyEncoding {
    /** AWS JSON 1.1: times in decimal seconds, bytes in base64. */
    JSON,
    /** AWS CBOR 1.1: times in whole milliseconds, bytes as they are. */
    CBOR
}
