package dev.shardlab.model.kinesis;

/** Whether payloads are stored encrypted (Kinesis API reference, StartStreamEncryption). */
public enum EncryptionType {
    NONE,
    /** Under a key of the key management service; in the laboratory, under a local one. */
    KMS
}
