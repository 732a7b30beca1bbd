package dev.shardlab.sim.setup;

/** What a made-up record carries. */
public sealed interface Payload {

    /** Bytes by chance, as many as drawn evenly between the two. */
    record Random(int minBytes, int maxBytes) implements Payload {}

    /** Text in UTF-8 in which {@code {key}}, {@code {n}} (1, 2, 3 ... per producer) and {@code {time}} (ISO 8601) are filled in. */
    record Template(String text) implements Payload {}
}
