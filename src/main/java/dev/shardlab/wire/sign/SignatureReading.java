package dev.shardlab.wire.sign;

/** What came of looking for a signature. */
public sealed interface SignatureReading permits Claim, SignatureRefusal {}
